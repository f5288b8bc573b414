import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { unseen } from '../../components/hidden-header.tsx';
import { doingOf, paceOf, progressOf, spokenProgressOf } from './describe-job.ts';
import { takeJob, type Job } from './use-jobs.ts';

/** How a bulk action goes. It goes on when hidden; Pause and Cancel stop it after the chunk under way. */
export function JobProgress({ job, onHide }: { job: Job; onHide: () => void }) {
  const hide = useRef<HTMLButtonElement>(null);
  const cancel = useJobAction(job, 'cancelJob');
  const pause = useJobAction(job, 'pauseJob');
  const resume = useJobAction(job, 'resumeJob');
  const cancelling = cancel.busy || job.state === 'cancelling';
  const pausing = pause.busy || job.state === 'pausing';
  const stopping = cancelling || pausing;
  const error = cancel.error ?? pause.error ?? resume.error;
  const actions = (
    <>
      <Button ref={hide} onClick={onHide}>
        {job.state === 'paused' ? 'Close' : 'Hide'}
      </Button>
      <Button variant="outlined" disabled={cancelling} onClick={() => cancel.run()}>
        Cancel
      </Button>
      {job.state === 'paused' ? (
        <Button variant="contained" loading={resume.busy} onClick={() => resume.run()}>
          Resume
        </Button>
      ) : (
        <Button variant="outlined" disabled={stopping} onClick={() => pause.run()}>
          Pause
        </Button>
      )}
    </>
  );
  return (
    <AppDialog title={doingOf(job)} actions={actions} onDismiss={onHide} focusFirst={hide}>
      <Stack spacing={1.5}>
        <LinearProgress
          variant="determinate"
          aria-label={doingOf(job)}
          value={job.total === 0 ? 100 : (100 * job.done) / job.total}
          sx={{ '& .MuiLinearProgress-bar': { transition: 'none' } }}
        />
        <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2 }}>
          <Typography>{progressOf(job)}</Typography>
          <Box role="status" sx={unseen}>
            {spokenProgressOf(job)}
          </Box>
          <Typography color="textSecondary">{stopping ? '' : paceOf(job)}</Typography>
        </Stack>
        <JobState job={job} cancelling={cancelling} pausing={pausing} />
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}

/** Tells main what to do with a job, and takes over what it says of it. */
function useJobAction({ jobId }: Job, call: 'cancelJob' | 'pauseJob' | 'resumeJob') {
  const client = useQueryClient();
  return useAction(async () => takeJob(client, await callMain('jobs', call, { jobId })));
}

type StateProps = Readonly<{ job: Job; cancelling: boolean; pausing: boolean }>;

function JobState({ job, cancelling, pausing }: StateProps) {
  if (cancelling) {
    return <Alert severity="info">Stopping after the keys under way. What is done stays done.</Alert>;
  }
  if (pausing) return <Alert severity="info">Pausing after the keys under way.</Alert>;
  if (job.state === 'paused') {
    return (
      <Alert severity="warning">
        {job.pausedBecause !== null && `${job.pausedBecause} `}
        Resume goes on where it stopped; no key is done twice or left out. Cancel leaves the rest untouched.
      </Alert>
    );
  }
  if (job.state === 'waiting') {
    return (
      <Alert severity="warning">
        The key service is away, or credentials have to be entered again. Then the run goes on by itself; no
        key is done twice or left out.
      </Alert>
    );
  }
  return (
    <Typography variant="body2" color="textSecondary">
      You can hide this: the run goes on, and the button at the top of the window brings you back.
    </Typography>
  );
}
