import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AboutKeydesk } from '../../../electron/contract/app/get-about.ts';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useNotify } from '../../components/notices.tsx';
import { useWords } from '../../texts/use-words.ts';
import { useAboutTexts } from './use-about-texts.ts';

/** Which versions these are, and what helps whoever has to find a fault. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const notify = useNotify();
  const texts = useAboutTexts();
  const words = useWords();
  const close = useRef<HTMLButtonElement>(null);
  const about = useQuery({ queryKey: ['about'], queryFn: () => callMain('app', 'getAbout', {}), gcTime: 0 });
  const copy = useAction(async () => {
    await callMain('app', 'copyDiagnostics', {});
    notify(texts.diagnosticsCopied);
  });
  const openLogs = useAction(async () => {
    await callMain('app', 'openLogFolder', {});
  });
  const error = copy.error ?? openLogs.error ?? (about.error && asCallError(about.error));
  const actions = (
    <>
      <Button onClick={() => openLogs.run()}>{texts.openLogFolder}</Button>
      <Button onClick={() => copy.run()}>{texts.copyDiagnostics}</Button>
      <Button ref={close} variant="contained" onClick={onClose}>
        {words.close}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.title} actions={actions} onDismiss={onClose} focusFirst={close}>
      <Stack spacing={2}>
        {about.data && <Versions about={about.data} />}
        <Typography color="textSecondary">{texts.diagnostics}</Typography>
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}

function Versions({ about }: { about: AboutKeydesk }) {
  const { parts, notConnected } = useAboutTexts();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 0.5 }}
    >
      {(Object.keys(parts) as (keyof AboutKeydesk)[]).map((part) => (
        <Box key={part} sx={{ display: 'contents' }}>
          <dt>{parts[part]}</dt>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', fontFeatureSettings: "'calt' 0" }}>
            {about[part] ?? notConnected}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
