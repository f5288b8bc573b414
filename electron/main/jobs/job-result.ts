import type { JobOutcome } from '../../contract/jobs/job.ts';

/** What became of one key. */
export type KeyResult = Readonly<{
  keyId: string;
  clientId: string;
  userName: string;
  userEmail: string | null;
  outcome: Exclude<JobOutcome, 'failed' | 'untouched'>;
}>;
export type JobResult = KeyResult | Readonly<{ outcome: 'failed'; reason: string }>;
