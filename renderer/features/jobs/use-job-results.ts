import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobOutcome } from '../../../electron/contract/jobs/job.ts';
import { asCallError, callMain, type OutputOf } from '../../api/call-main.ts';

export type JobResult = OutputOf<'jobs', 'listJobResults'>['items'][number];
export const resultsPerPage = 50;

/** What became of each key of a job, one page of one outcome at a time. */
export function useJobResults(jobId: string, finishedAt: number | null) {
  const [outcome, setOutcome] = useState<JobOutcome | null>(null);
  const [page, setPage] = useState(0);
  const query = useQuery({
    // A retry finishes again, with other results.
    queryKey: ['job-results', jobId, finishedAt, outcome, page],
    queryFn: () =>
      callMain('jobs', 'listJobResults', {
        jobId,
        ...(outcome !== null && { outcome }),
        offset: page * resultsPerPage,
        limit: resultsPerPage,
      }),
    placeholderData: keepPreviousData,
  });
  const total = query.data?.total ?? 0;
  return {
    items: query.data?.items ?? [],
    total,
    loading: query.isFetching,
    error: query.error ? asCallError(query.error) : null,
    retry: () => void query.refetch(),
    outcome,
    show: (wanted: JobOutcome | null) => {
      setOutcome(wanted);
      setPage(0);
    },
    page,
    goFirst: () => setPage(0),
    goBack: page > 0 ? () => setPage(page - 1) : null,
    goOn: (page + 1) * resultsPerPage < total ? () => setPage(page + 1) : null,
  };
}
