import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '../../components/menu-button.tsx';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { buttonOf, lineOf } from './describe-job.ts';
import { useJobsTexts } from './use-jobs-texts.ts';
import { isUnderWay, useJobs, type Job } from './use-jobs.ts';

/** Brings back the bulk action under way, those that wait or are paused, and the reports of those before. */
export function JobsButton({ onOpen }: { onOpen: (jobId: string) => void }) {
  const texts = useJobsTexts();
  const { ago } = useFormats();
  const jobs = useJobs();
  const now = useNow();
  const open = jobs.filter(isUnderWay);
  const [first] = open;
  if (first && open.length === 1) return <RunningButton job={first} onOpen={onOpen} />;
  if (jobs.length === 0) return null;
  const running = open.find(({ state }) => state !== 'paused' && state !== 'queued') ?? first;
  return (
    <MenuButton
      button={running ? { variant: 'outlined' } : { color: 'inherit' }}
      items={(close) =>
        jobs.map((job) => (
          <MenuItem
            key={job.jobId}
            onClick={() => {
              close();
              onOpen(job.jobId);
            }}
          >
            {isUnderWay(job)
              ? buttonOf(job, texts)
              : `${lineOf(job, texts)}, ${ago(job.finishedAt ?? job.startedAt, now)}`}
          </MenuItem>
        ))
      }
    >
      {running ? buttonOf(running, texts) : texts.button}
    </MenuButton>
  );
}

function RunningButton({ job, onOpen }: { job: Job; onOpen: (jobId: string) => void }) {
  const texts = useJobsTexts();
  return (
    <Button
      variant="outlined"
      color={job.state === 'paused' ? 'warning' : 'primary'}
      startIcon={
        <CircularProgress
          aria-hidden
          size={14}
          variant="determinate"
          value={job.total === 0 ? 100 : (100 * job.done) / job.total}
        />
      }
      onClick={() => onOpen(job.jobId)}
    >
      {buttonOf(job, texts)}
    </Button>
  );
}
