import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNotify } from '../../components/notices.tsx';
import { useErrorSentence } from '../../texts/use-error-sentence.ts';
import type { ExportScope, InventoryExport } from './export-scope.ts';
import { useExportButtonTexts } from './use-export-button-texts.ts';
import { useLatestExport } from './use-latest-export.ts';

/** Of use now and then, so read when it is first opened. */
const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));

/** Opens the export of what the page shows; says how one goes that runs out of sight, and how it ended. */
export function ExportButton({ scope }: { scope: ExportScope }) {
  const texts = useExportButtonTexts();
  const latest = useLatestExport();
  const [open, setOpen] = useState(false);
  const isRunning = latest?.state === 'running';
  useTellEnd(latest, open);
  const percent = latest?.total ? Math.floor((100 * latest.written) / latest.total) : 0;
  return (
    <>
      <Button color="inherit" startIcon={<FileDownloadIcon />} onClick={() => setOpen(true)}>
        {isRunning && !open ? texts.running(percent) : texts.open}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog scope={scope} latest={latest} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Who hid the dialog is told when the export has ended. */
function useTellEnd(latest: InventoryExport | null, open: boolean): void {
  const texts = useExportButtonTexts();
  const notify = useNotify();
  const sentenceOf = useErrorSentence();
  const running = useRef<string | null>(null);
  useEffect(() => {
    if (latest?.state === 'running') running.current = latest.exportId;
    else if (latest && running.current === latest.exportId) {
      running.current = null;
      if (open || latest.state === 'cancelled') return;
      notify(latest.failure ? sentenceOf(latest.failure) : texts.saved(latest.written));
    }
  }, [latest, open, notify, texts, sentenceOf]);
}
