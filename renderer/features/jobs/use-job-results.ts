import { useState } from 'react';
import type { JobOutcome } from '../../../electron/contract/jobs/job.ts';
import { callMain, type OutputOf } from '../../api/call-main.ts';
import { useOffsetPages } from '../../components/use-offset-pages.ts';

export type JobResult = OutputOf<'jobs', 'listJobResults'>['items'][number];
export const resultsPerPage = 50;

/** What became of each key of a job, one page of one outcome at a time. */
export function useJobResults(jobId: string, finishedAt: number | null) {
  const [outcome, show] = useState<JobOutcome | null>(null);
  const { data, ...pages } = useOffsetPages(
    // A retry finishes again, with other results.
    { queryKey: ['job-results', jobId, finishedAt, outcome], pageSize: resultsPerPage },
    (at) => callMain('jobs', 'listJobResults', { jobId, ...(outcome !== null && { outcome }), ...at }),
  );
  return { items: data?.items ?? [], ...pages, outcome, show };
}
