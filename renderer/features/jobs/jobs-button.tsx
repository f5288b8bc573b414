import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '../../components/menu-button.tsx';
import { relativeTime } from '../../components/format-time.ts';
import { useNow } from '../../components/use-now.ts';
import { buttonOf, lineOf } from './describe-job.ts';
import { isUnderWay, useJobs, type Job } from './use-jobs.ts';

/** Brings back the bulk action under way, and the reports of those before. */
export function JobsButton({ onOpen }: { onOpen: (jobId: string) => void }) {
  const jobs = useJobs();
  const now = useNow();
  const open = jobs.filter(isUnderWay);
  const running = open.find(({ state }) => state !== 'paused') ?? open[0];
  if (running) return <RunningButton job={running} onOpen={onOpen} />;
  if (jobs.length === 0) return null;
  return (
    <MenuButton
      button={{ color: 'inherit' }}
      items={(close) =>
        jobs.map((job) => (
          <MenuItem
            key={job.jobId}
            onClick={() => {
              close();
              onOpen(job.jobId);
            }}
          >
            {`${lineOf(job)}, ${relativeTime(job.finishedAt ?? job.startedAt, now)}`}
          </MenuItem>
        ))
      }
    >
      Bulk actions
    </MenuButton>
  );
}

function RunningButton({ job, onOpen }: { job: Job; onOpen: (jobId: string) => void }) {
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
      {buttonOf(job)}
    </Button>
  );
}
