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
import { countOf, formatNumber } from '../../components/format-number.ts';
import { countsOf, endOf, type Count } from './describe-job.ts';
import { JobResults } from './job-results.tsx';
import { takeJob, type Job } from './use-jobs.ts';

type Props = Readonly<{ job: Job; onCollect: (ticket: SecretTicket) => void; onClose: () => void }>;

/** What became of each key, and what to do next: collect the new secrets, or try again what failed. */
export function JobReport({ job, onCollect, onClose }: Props) {
  const client = useQueryClient();
  const tickets = useSecretTickets();
  const retry = useAction(async () =>
    takeJob(client, await callMain('jobs', 'retryJob', { jobId: job.jobId })),
  );
  const waiting = tickets.find(({ ticketId }) => ticketId === job.ticket?.ticketId);
  const actions = (
    <>
      {job.failed > 0 && (
        <Button loading={retry.busy} onClick={() => retry.run()}>
          Retry failed
        </Button>
      )}
      <Button onClick={onClose}>Close</Button>
      {waiting && (
        <Button variant="contained" onClick={() => onCollect(waiting)}>
          {`Collect ${countOf(waiting.count, 'client secret')}`}
        </Button>
      )}
    </>
  );
  return (
    <AppDialog title={endOf(job)} actions={actions} onDismiss={onClose} width="lg">
      <Stack spacing={2}>
        <JobCounts counts={countsOf(job)} />
        {retry.error && <ErrorPanel error={retry.error} />}
        <JobResults job={job} />
      </Stack>
    </AppDialog>
  );
}

function JobCounts({ counts }: { counts: readonly Count[] }) {
  return (
    <Box role="status">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '1.05rem' }}>
        {counts.map(({ outcome, count, words }) => (
          <Box
            component="li"
            key={outcome}
            sx={{ color: outcome === 'failed' ? 'error.main' : 'text.primary' }}
          >
            {`${formatNumber(count)} ${words}`}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
