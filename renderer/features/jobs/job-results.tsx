import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { JobOutcome } from '../../../electron/contract/jobs/job.ts';
import { AppGrid } from '../../components/app-grid.tsx';
import { ChoiceMenu, type Choice } from '../../components/choice-menu.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PageBar } from '../../components/page-bar.tsx';
import { useListWords } from '../../texts/use-list-words.ts';
import { countsOf } from './describe-job.ts';
import { resultColumns } from './result-columns.tsx';
import { useJobsTexts } from './use-jobs-texts.ts';
import type { Job } from './use-jobs.ts';
import { resultsPerPage, useJobResults, type JobResult } from './use-job-results.ts';

/** Key by key: what became of it, and why it failed. */
export function JobResults({ job }: { job: Job }) {
  const texts = useJobsTexts();
  const names = useListWords();
  const columns = useMemo(() => resultColumns(texts, names), [texts, names]);
  const results = useJobResults(job.jobId, job.finishedAt);
  const choices: Choice<JobOutcome | null>[] = [
    { value: null, label: texts.showAll },
    ...countsOf(job).map(({ outcome }) => ({ value: outcome, label: texts.outcomes[outcome].toLowerCase() })),
  ];
  return (
    <Box sx={{ border: 1, borderColor: 'divider' }}>
      <Box sx={{ p: 0.5, borderBottom: 1, borderColor: 'divider' }}>
        <ChoiceMenu
          name={texts.show}
          choices={choices}
          value={results.outcome}
          active={results.outcome !== null}
          onChoose={results.show}
        />
      </Box>
      {results.error && <ErrorPanel error={results.error} onRetry={results.retry} />}
      <Box sx={{ height: 'min(44vh, 360px)', minHeight: 160 }}>
        <AppGrid<JobResult>
          label={texts.results}
          clientIdOf={(row) => results.items.find(({ position }) => String(position) === row)?.clientId}
          rows={results.items}
          columns={columns}
          getRowId={(result) => result.position}
          rowCount={results.total}
          paginationModel={{ page: results.page, pageSize: resultsPerPage }}
          pageSizeOptions={[resultsPerPage]}
          loading={results.loading}
          density="compact"
          {...(results.total === 0 && !results.loading && { empty: <EmptyState title={texts.noSuchKey} /> })}
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
