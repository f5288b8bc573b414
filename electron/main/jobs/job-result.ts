import type { JobOutcome } from '../../contract/jobs/job.ts';

/** What became of one key; the ids are null where a user got none. */
export type KeyResult = Readonly<{
  keyId: string | null;
  clientId: string | null;
  userName: string;
  userEmail: string | null;
  outcome: Exclude<JobOutcome, 'failed' | 'untouched'>;
}>;
export type JobResult = KeyResult | Readonly<{ outcome: 'failed'; reason: string }>;
