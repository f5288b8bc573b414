import Box from '@mui/material/Box';
import type { JobOutcome } from '../../../electron/contract/jobs/job.ts';
import { AppGrid } from '../../components/app-grid.tsx';
import { ChoiceMenu, type Choice } from '../../components/choice-menu.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PageBar } from '../../components/page-bar.tsx';
import { countsOf } from './describe-job.ts';
import { outcomeNames, resultColumns } from './result-columns.tsx';
import type { Job } from './use-jobs.ts';
import { resultsPerPage, useJobResults, type JobResult } from './use-job-results.ts';

/** Key by key: what became of it, and why it failed. */
export function JobResults({ job }: { job: Job }) {
  const results = useJobResults(job.jobId, job.finishedAt);
  const choices: Choice<JobOutcome | null>[] = [
    { value: null, label: 'all' },
    ...countsOf(job).map(({ outcome }) => ({ value: outcome, label: outcomeNames[outcome].toLowerCase() })),
  ];
  return (
    <Box sx={{ border: 1, borderColor: 'divider' }}>
      <Box sx={{ p: 0.5, borderBottom: 1, borderColor: 'divider' }}>
        <ChoiceMenu
          name="Show"
          choices={choices}
          value={results.outcome}
          active={results.outcome !== null}
          onChoose={results.show}
        />
      </Box>
      {results.error && <ErrorPanel error={results.error} onRetry={results.retry} />}
      <Box sx={{ height: 'min(44vh, 360px)', minHeight: 160 }}>
        <AppGrid<JobResult>
          label="Results"
          clientIdOf={(row) => results.items.find(({ position }) => String(position) === row)?.clientId}
          rows={results.items}
          columns={resultColumns}
          getRowId={(result) => result.position}
          rowCount={results.total}
          paginationModel={{ page: results.page, pageSize: resultsPerPage }}
          pageSizeOptions={[resultsPerPage]}
          loading={results.loading}
          density="compact"
          {...(results.total === 0 && !results.loading && { empty: <EmptyState title="No such key" /> })}
        />
      </Box>
      <PageBar
        page={results.page}
        pageSize={resultsPerPage}
        shown={results.items.length}
        total={results.total}
        goFirst={results.goFirst}
        goBack={results.goBack}
        goOn={results.goOn}
      />
    </Box>
  );
}
