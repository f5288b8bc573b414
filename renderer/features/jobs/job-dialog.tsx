import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { useWords } from '../../texts/use-words.ts';
import { JobProgress } from './job-progress.tsx';
import { JobReport } from './job-report.tsx';
import { useJobsTexts } from './use-jobs-texts.ts';
import { isUnderWay, useJobs } from './use-jobs.ts';

type Props = Readonly<{
  jobId: string;
  onCollect: (ticket: SecretTicket) => void;
  onClose: () => void;
}>;

/** A bulk action: how it goes, then what became of each key. */
export function JobDialog({ jobId, onCollect, onClose }: Props) {
  const texts = useJobsTexts();
  const words = useWords();
  const job = useJobs().find((one) => one.jobId === jobId);
  if (!job) {
    return (
      <AppDialog
        title={texts.title}
        actions={<Button onClick={onClose}>{words.close}</Button>}
        onDismiss={onClose}
      >
        <Typography>{texts.unknown}</Typography>
      </AppDialog>
    );
  }
  return isUnderWay(job) ? (
    <JobProgress job={job} onHide={onClose} />
  ) : (
    <JobReport job={job} onCollect={onCollect} onClose={onClose} />
  );
}
