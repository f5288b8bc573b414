import type { OutputOf } from '../../contract/core/call.ts';
import type { JobOutcome } from '../../contract/jobs/job.ts';
import type { AppContract } from '../../contract/index.ts';
import type { JobResult } from './job-result.ts';

/** What became of one key, in words of the contract. */
export type JobItem = OutputOf<AppContract['jobs']['listJobResults']>['items'][number];
/** Whose key is at a place of a plan. */
export type KeyNames = Pick<JobItem, 'keyId' | 'clientId' | 'userName' | 'userEmail'>;

const unknownKey = { keyId: null, clientId: null, userName: null, userEmail: null };

export const outcomeOf = (result: JobResult | undefined): JobOutcome => result?.outcome ?? 'untouched';

/** @param planned names what failed or was not reached */
export function itemOf(
  result: JobResult | undefined,
  position: number,
  planned: KeyNames = unknownKey,
): JobItem {
  const isDone = result !== undefined && result.outcome !== 'failed';
  const { keyId, clientId, userName, userEmail } = isDone ? result : planned;
  const reason = result?.outcome === 'failed' ? result.reason : null;
  return { position, keyId, clientId, userName, userEmail, outcome: outcomeOf(result), reason };
}
