import type { Job } from '../../contract/jobs/job.ts';
import type { YesNoQuestion } from './ask.ts';
import { countOf } from './count-of.ts';

/**
 * What quitting now would cost, in words; null when it costs nothing.
 * @param open the bulk action under way and those that wait for their turn
 * @param isKept whether the journal keeps both for the next start
 */
export function quitQuestion(
  open: readonly Job[],
  uncollected: number,
  isKept: boolean,
): YesNoQuestion | null {
  const left = open.reduce((sum, { total, done }) => sum + total - done, 0);
  const actions =
    open.length === 1 ? 'A bulk action is under way' : `${countOf(open.length, 'bulk action')} are not done`;
  const costs = [
    ...(open.length > 0
      ? [
          isKept
            ? `${actions}: ${countOf(left, 'API key')} ${left === 1 ? 'is' : 'are'} left. ${open.length === 1 ? 'It' : 'They'} can be resumed after the next start.`
            : `${actions}: ${countOf(left, 'API key')} would stay as ${left === 1 ? 'it is' : 'they are'}.`,
        ]
      : []),
    ...(uncollected > 0
      ? [
          isKept
            ? `${countOf(uncollected, 'new client secret')} ${uncollected === 1 ? 'has' : 'have'} not been collected. They wait for the next start, encrypted on this computer.`
            : `${countOf(uncollected, 'new client secret')} ${uncollected === 1 ? 'has' : 'have'} not been collected and would be lost. ${uncollected === 1 ? 'Its API key would need another one' : 'Their API keys would need others'}.`,
        ]
      : []),
  ];
  if (costs.length === 0) return null;
  return { message: 'Quit Keydesk?', detail: costs.join('\n\n'), yes: 'Quit', no: 'Stay' };
}
