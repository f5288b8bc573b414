import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { jobs as english } from '../../../electron/contract/texts/en/jobs.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { unseen } from '../../components/hidden-header.tsx';
import { useFormats } from '../../texts/use-formats.ts';
import { useToldSentence } from '../../texts/use-told-sentence.ts';
import { useWords } from '../../texts/use-words.ts';
import { paceOf, spokenProgressOf } from './describe-job.ts';
import { useJobsTexts } from './use-jobs-texts.ts';
import { takeJob, type Job } from './use-jobs.ts';

/** How a bulk action goes. It goes on when hidden; Pause and Cancel stop it after the chunk under way. */
export function JobProgress({ job, onHide }: { job: Job; onHide: () => void }) {
  const texts = useJobsTexts();
  const words = useWords();
  const doing = texts[job.action].doing(job.total);
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
        {job.state === 'paused' ? words.close : texts.hide}
      </Button>
      <Button variant="outlined" disabled={cancelling} onClick={() => cancel.run()}>
        {words.cancel}
      </Button>
      {job.state === 'paused' ? (
        <Button variant="contained" loading={resume.busy} onClick={() => resume.run()}>
          {texts.resume}
        </Button>
      ) : (
        <Button variant="outlined" disabled={stopping} onClick={() => pause.run()}>
          {texts.pause}
        </Button>
      )}
    </>
  );
  return (
    <AppDialog title={doing} actions={actions} onDismiss={onHide} focusFirst={hide}>
      <Stack spacing={1.5}>
        <LinearProgress
          variant="determinate"
          aria-label={doing}
          value={job.total === 0 ? 100 : (100 * job.done) / job.total}
          sx={{ '& .MuiLinearProgress-bar': { transition: 'none' } }}
        />
        <ProgressInWords job={job} stopping={stopping} />
        <JobState job={job} cancelling={cancelling} pausing={pausing} />
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}

function ProgressInWords({ job, stopping }: { job: Job; stopping: boolean }) {
  const texts = useJobsTexts();
  const formats = useFormats();
  return (
    <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2 }}>
      <Typography>{texts.progress(job.done, job.total)}</Typography>
      <Box role="status" sx={unseen}>
        {spokenProgressOf(job, texts)}
      </Box>
      <Typography color="textSecondary">{stopping ? '' : paceOf(job, texts, formats)}</Typography>
    </Stack>
  );
}

/** Tells main what to do with a job, and takes over what it says of it. */
function useJobAction({ jobId }: Job, call: 'cancelJob' | 'pauseJob' | 'resumeJob') {
  const client = useQueryClient();
  return useAction(async () => takeJob(client, await callMain('jobs', call, { jobId })));
}

type StateProps = Readonly<{ job: Job; cancelling: boolean; pausing: boolean }>;

function JobState({ job, cancelling, pausing }: StateProps) {
  const texts = useJobsTexts();
  const told = useToldSentence();
  if (cancelling) {
    return <Alert severity="info">{texts.cancelling}</Alert>;
  }
  if (pausing) return <Alert severity="info">{texts.pausing}</Alert>;
  if (job.state === 'paused') {
    return (
      <Alert severity="warning">
        {job.pausedBecause !== null &&
          `${job.pausedBecause === english.interrupted ? texts.interrupted : told(job.pausedBecause)} `}
        {texts.howToGoOn}
      </Alert>
    );
  }
  if (job.state === 'queued') return <Alert severity="info">{texts.whyQueued}</Alert>;
  if (job.state === 'waiting') {
    return <Alert severity="warning">{texts.whyWaiting}</Alert>;
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {texts.canBeHidden}
    </Typography>
  );
}
