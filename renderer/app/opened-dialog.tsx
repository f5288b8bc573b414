import { JobDialog } from '../features/jobs/job-dialog.tsx';
import { SecretsDialog } from '../features/secrets/secrets-dialog.tsx';
import type { Opened } from './opened.ts';

/** Shows the dialog that is open, if any. */
export function OpenedDialog({ opened: { dialog, openTicket, close } }: { opened: Opened }) {
  switch (dialog?.kind) {
    case 'job':
      return <JobDialog key={dialog.jobId} jobId={dialog.jobId} onCollect={openTicket} onClose={close} />;
    case 'ticket':
      return <SecretsDialog key={dialog.ticket.ticketId} ticket={dialog.ticket} onClose={close} />;
    case undefined:
      return null;
  }
}
