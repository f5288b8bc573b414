import { lazy, Suspense } from 'react';
import type { Opened } from './opened.ts';

const JobDialog = lazy(async () => ({
  default: (await import('../features/jobs/job-dialog.tsx')).JobDialog,
}));
const SecretsDialog = lazy(async () => ({
  default: (await import('../features/secrets/secrets-dialog.tsx')).SecretsDialog,
}));

/** Shows the dialog that is open, if any. */
export function OpenedDialog({ opened: { dialog, openTicket, close } }: { opened: Opened }) {
  if (!dialog) return null;
  return (
    <Suspense>
      {dialog.kind === 'job' ? (
        <JobDialog key={dialog.jobId} jobId={dialog.jobId} onCollect={openTicket} onClose={close} />
      ) : (
        <SecretsDialog key={dialog.ticket?.ticketId} ticket={dialog.ticket} onClose={close} />
      )}
    </Suspense>
  );
}
