import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { InventoryExport } from './export-scope.ts';
import { useExportsTexts } from './use-exports-texts.ts';

type Props = Readonly<{ progress: InventoryExport; onHide: () => void }>;

/** How an export goes. It goes on when hidden; cancelled, it leaves no file. */
export function ExportProgress({ progress, onHide }: Props) {
  const texts = useExportsTexts();
  const hide = useRef<HTMLButtonElement>(null);
  const { exportId, written, total, bytes } = progress;
  const cancel = useAction(async () => {
    await callMain('exports', 'cancelExport', { exportId });
  });
  const actions = (
    <>
      <Button ref={hide} onClick={onHide}>
        {texts.hide}
      </Button>
      <Button variant="outlined" loading={cancel.busy} onClick={() => cancel.run()}>
        {texts.cancel}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.running} actions={actions} onDismiss={onHide} focusFirst={hide}>
      <Stack spacing={1.5}>
        <LinearProgress
          variant={total === null ? 'indeterminate' : 'determinate'}
          aria-label={texts.running}
          value={total ? Math.min(100, (100 * written) / total) : 0}
          sx={{ '& .MuiLinearProgress-bar': { transition: 'none' } }}
        />
        <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2 }}>
          <Typography>{total === null ? texts.beginning : texts.progress(written, total)}</Typography>
          <Typography color="textSecondary">{texts.size(bytes)}</Typography>
        </Stack>
        {cancel.error && <ErrorPanel error={cancel.error} />}
      </Stack>
    </AppDialog>
  );
}
