import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { useSecretTickets } from '../../api/use-secret-tickets.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useWords } from '../../texts/use-words.ts';
import { useUndoDelete } from '../../components/use-undo-delete.ts';
import { countsOf, endOf } from './describe-job.ts';
import { SaveReport } from './save-report.tsx';
import { JobResults } from './job-results.tsx';
import { useJobsTexts } from './use-jobs-texts.ts';
import { takeJob, type Job } from './use-jobs.ts';

type Props = Readonly<{ job: Job; onCollect: (ticket: SecretTicket) => void; onClose: () => void }>;

/** What became of each key, and what to do next: collect the new secrets, or try again what failed. */
export function JobReport({ job, onCollect, onClose }: Props) {
  const texts = useJobsTexts();
  const words = useWords();
  const client = useQueryClient();
  const tickets = useSecretTickets();
  const undoOf = useUndoDelete();
  const { jobId, action, succeeded } = job;
  const undo = action === 'delete' && succeeded > 0 ? undoOf({ kind: 'job', jobId }) : undefined;
  const retry = useAction(async () =>
    takeJob(client, await callMain('jobs', 'retryJob', { jobId: job.jobId })),
  );
  const waiting = tickets.find(({ ticketId }) => ticketId === job.ticket?.ticketId);
  const actions = (
    <>
      <SaveReport jobId={jobId} />
      {job.failed > 0 && (
        <Button loading={retry.busy} onClick={() => retry.run()}>
          {texts.retryFailed}
        </Button>
      )}
      {undo && (
        <Button
          onClick={() => {
            onClose();
            undo.run();
          }}
        >
          {undo.label}
        </Button>
      )}
      <Button onClick={onClose}>{words.close}</Button>
      {waiting && (
        <Button variant="contained" onClick={() => onCollect(waiting)}>
          {texts.collect(waiting.count)}
        </Button>
      )}
    </>
  );
  return (
    <AppDialog title={endOf(job, texts)} actions={actions} onDismiss={onClose} width="lg">
      <Stack spacing={2}>
        <JobCounts job={job} />
        {retry.error && <ErrorPanel error={retry.error} />}
        <JobResults job={job} />
      </Stack>
    </AppDialog>
  );
}

function JobCounts({ job }: { job: Job }) {
  const texts = useJobsTexts();
  const isOfDeleted = job.action === 'restore' || job.action === 'purge';
  const words = isOfDeleted ? { ...texts.counts, gone: texts.deletedGone } : texts.counts;
  return (
    <Box role="status">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '1.05rem' }}>
        {countsOf(job).map(({ outcome, count }) => (
          <Box
            component="li"
            key={outcome}
            sx={{ color: outcome === 'failed' ? 'error.main' : 'text.primary' }}
          >
            {words[outcome](count)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
