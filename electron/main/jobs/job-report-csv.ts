import { stringify } from 'csv-stringify/sync';
import type { Job } from '../../contract/jobs/job.ts';
import { csvLayout } from '../spreadsheets/csv-layout.ts';
import { plainCell } from '../spreadsheets/plain-cell.ts';
import type { JobItem } from './job-items.ts';

const columns = ['Job', 'Action', 'Began', 'Ended', 'User', 'E-mail', 'Client Id', 'Outcome', 'Reason'];

/** As the outcomes are called in the console, for machines and people alike. */
const outcomes = {
  deleted: 'deleted',
  regenerated: 'regenerated',
  created: 'created',
  restored: 'restored',
  purged: 'deleted for good',
  key_exists: 'has a key',
  user_gone: 'no Jira user',
  user_deactivated: 'deactivated',
  gone: 'gone meanwhile',
  failed: 'failed',
  untouched: 'untouched',
} as const satisfies Record<JobItem['outcome'], string>;

/** RFC 4180, with a byte order mark so that Excel reads names right. */
export const reportHead = (): string => stringify([columns], { ...csvLayout, bom: true });

/** What looks like a formula is made plain text. */
export const reportRows = (
  { jobId, action, startedAt, finishedAt }: Pick<Job, 'jobId' | 'action' | 'startedAt' | 'finishedAt'>,
  items: readonly JobItem[],
): string => {
  const job = [jobId, action, timeOf(startedAt), timeOf(finishedAt)];
  return stringify(
    items.map(({ userName, userEmail, clientId, outcome, reason }) => [
      ...job,
      plainCell(userName ?? ''),
      plainCell(userEmail ?? ''),
      clientId ?? '',
      outcomes[outcome],
      plainCell(reason ?? ''),
    ]),
    csvLayout,
  );
};

const timeOf = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
