import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Job } from '../../../electron/contract/jobs/job.ts';
import { askAndListen, callMain, subscribeMain } from '../../api/call-main.ts';

export type { Job };
const jobsKey = ['jobs'];

/** Neither at its end nor given up; a paused one can be resumed. */
export const isUnderWay = ({ finishedAt }: Job): boolean => finishedAt === null;

/** Puts what main last said of a job in its place; a new job comes first. */
export function withJob(jobs: readonly Job[], job: Job): Job[] {
  return jobs.some(({ jobId }) => jobId === job.jobId)
    ? jobs.map((other) => (other.jobId === job.jobId ? job : other))
    : [job, ...jobs];
}

/**
 * Takes over the answer of a call about a job. Main may have told more of the job before its answer came: a job that is
 * known already stays, and the list is asked for again.
 */
export function takeJob(client: QueryClient, job: Job): void {
  client.setQueryData<Job[]>(jobsKey, (jobs = []) =>
    jobs.some(({ jobId }) => jobId === job.jobId) ? jobs : withJob(jobs, job),
  );
  void client.invalidateQueries({ queryKey: jobsKey });
}

/** The bulk actions since the start of the console, newest first; also after a reload of the page. */
export function useJobs(): readonly Job[] {
  const { data } = useQuery({
    queryKey: jobsKey,
    queryFn: async () => {
      const { answer, heard } = await askAndListen('jobs', 'jobProgressed', () =>
        callMain('jobs', 'listJobs', {}),
      );
      return heard.reduce<Job[]>(withJob, answer.items);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? [];
}

/** Listens to the progress of jobs; once in the console. `onEnd` is told of each job that came to its end. */
export function useJobEvents(onEnd: (job: Job) => void): void {
  const client = useQueryClient();
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  }, [onEnd]);
  useEffect(
    () =>
      subscribeMain('jobs', 'jobProgressed', (job) => {
        client.setQueryData<Job[]>(jobsKey, (jobs = []) => withJob(jobs, job));
        if (!isUnderWay(job)) end.current(job);
      }),
    [client],
  );
}
