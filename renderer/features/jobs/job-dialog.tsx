import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { JobProgress } from './job-progress.tsx';
import { JobReport } from './job-report.tsx';
import { isUnderWay, useJobs } from './use-jobs.ts';

type Props = Readonly<{
  jobId: string;
  onCollect: (ticket: SecretTicket) => void;
  onClose: () => void;
}>;

/** A bulk action: how it goes, then what became of each key. */
export function JobDialog({ jobId, onCollect, onClose }: Props) {
  const job = useJobs().find((one) => one.jobId === jobId);
  if (!job) {
    return (
      <AppDialog title="Bulk action" actions={<Button onClick={onClose}>Close</Button>} onDismiss={onClose}>
        <Typography>Keydesk knows nothing more of this bulk action: it was restarted since.</Typography>
      </AppDialog>
    );
  }
  return isUnderWay(job) ? (
    <JobProgress job={job} onHide={onClose} />
  ) : (
    <JobReport job={job} onCollect={onCollect} onClose={onClose} />
  );
}
