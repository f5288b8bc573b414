import type { Job } from '../../contract/jobs/job.ts';
import type { Catalogue } from '../../contract/texts/en/index.ts';
import type { YesNoQuestion } from './ask.ts';

/**
 * What quitting now would cost, in words; null when it costs nothing.
 * @param open the bulk action under way and those that wait for their turn
 * @param isKept whether the journal keeps both for the next start
 */
export function quitQuestion(
  open: readonly Job[],
  uncollected: number,
  isKept: boolean,
  { quit }: Pick<Catalogue['desktop'], 'quit'>,
): YesNoQuestion | null {
  const left = open.reduce((sum, { total, done }) => sum + total - done, 0);
  const ofJobs = isKept ? quit.canResume : quit.wouldStay;
  const ofSecrets = isKept ? quit.secretsWait : quit.secretsLost;
  const costs = [
    ...(open.length > 0 ? [ofJobs(open.length, left)] : []),
    ...(uncollected > 0 ? [ofSecrets(uncollected)] : []),
  ];
  if (costs.length === 0) return null;
  return { message: quit.message, detail: costs.join('\n\n'), yes: quit.yes, no: quit.no };
}
