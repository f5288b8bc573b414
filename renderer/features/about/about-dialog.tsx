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

const names = {
  keydesk: 'Keydesk',
  keyService: 'Key service',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  platform: 'System',
} as const satisfies Record<keyof AboutKeydesk, string>;

/** Which versions these are, and what helps whoever has to find a fault. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const notify = useNotify();
  const close = useRef<HTMLButtonElement>(null);
  const about = useQuery({ queryKey: ['about'], queryFn: () => callMain('app', 'getAbout', {}), gcTime: 0 });
  const copy = useAction(async () => {
    await callMain('app', 'copyDiagnostics', {});
    notify('Diagnostics copied.');
  });
  const openLogs = useAction(async () => {
    await callMain('app', 'openLogFolder', {});
  });
  const error = copy.error ?? openLogs.error ?? (about.error && asCallError(about.error));
  const actions = (
    <>
      <Button onClick={() => openLogs.run()}>Open log folder</Button>
      <Button onClick={() => copy.run()}>Copy diagnostics</Button>
      <Button ref={close} variant="contained" onClick={onClose}>
        Close
      </Button>
    </>
  );
  return (
    <AppDialog title="About Keydesk" actions={actions} onDismiss={onClose} focusFirst={close}>
      <Stack spacing={2}>
        {about.data && <Versions about={about.data} />}
        <Typography color="textSecondary">
          Diagnostics are these versions, your preferences, the kind of connection and the codes of the last
          errors. They name no address and no person, and hold no secret.
        </Typography>
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}

function Versions({ about }: { about: AboutKeydesk }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 0.5 }}
    >
      {(Object.keys(names) as (keyof AboutKeydesk)[]).map((part) => (
        <Box key={part} sx={{ display: 'contents' }}>
          <dt>{names[part]}</dt>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', fontFeatureSettings: "'calt' 0" }}>
            {about[part] ?? 'not connected'}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
