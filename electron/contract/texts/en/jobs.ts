import { formats } from './formats.ts';

const { number, counted } = formats;
const apiKeys = (count: number) => counted(count, 'API key', 'API keys');
const secrets = (count: number) => counted(count, 'client secret', 'client secrets');
const progress = (done: number, total: number) => `${number(done)} of ${number(total)}`;
/** "42", or "7 of 10" where some are missing. */
const share = (count: number, total: number) => (count === total ? '' : `${number(count)} of `);

/** Bulk actions: how they go, and what became of each key. */
export const jobs = {
  title: 'Bulk action',
  button: 'Bulk actions',
  unknown: 'Keydesk knows nothing more of this bulk action: it was restarted since.',
  progress,
  waiting: (part: string) => `Waiting: ${part}`,
  paused: (part: string) => `Paused: ${part}`,
  delete: {
    underWay: (part: string) => `Deleting ${part}`,
    doing: (total: number) => `Deleting ${apiKeys(total)}`,
    done: (count: number, total: number) => `Deleted ${share(count, total)}${apiKeys(total)}`,
    completed: 'Bulk delete finished',
    partlyFailed: 'Bulk delete finished, some keys failed',
    cancelled: 'Bulk delete cancelled',
  },
  regenerate: {
    underWay: (part: string) => `Regenerating ${part}`,
    doing: (total: number) => `Regenerating ${secrets(total)}`,
    done: (count: number, total: number) => `Regenerated ${share(count, total)}${secrets(total)}`,
    completed: 'Bulk regenerate finished',
    partlyFailed: 'Bulk regenerate finished, some keys failed',
    cancelled: 'Bulk regenerate cancelled',
  },
  waitingAloud: 'Waiting for the key service.',
  percentDone: (percent: number) => `${percent} % done`,
  keysPerSecond: (count: number) => `${number(count)} keys a second`,
  hide: 'Hide',
  pause: 'Pause',
  resume: 'Resume',
  cancelling: 'Stopping after the keys under way. What is done stays done.',
  pausing: 'Pausing after the keys under way.',
  howToGoOn:
    'Resume goes on where it stopped; no key is done twice or left out. Cancel leaves the rest untouched.',
  whyWaiting:
    'The key service is away, or credentials have to be entered again. Then the run goes on by itself; no key is done twice or left out.',
  canBeHidden: 'You can hide this: the run goes on, and the button at the top of the window brings you back.',
  retryFailed: 'Retry failed',
  collect: (count: number) => `Collect ${secrets(count)}`,
  /** What became of how many. */
  counts: {
    deleted: (count: number) => `${number(count)} deleted`,
    regenerated: (count: number) => `${number(count)} regenerated`,
    gone: (count: number) =>
      `${number(count)} gone meanwhile: someone else deleted ${count === 1 ? 'it' : 'them'} first`,
    failed: (count: number) => `${number(count)} failed`,
    untouched: (count: number) =>
      `${number(count)} untouched: cancelled before ${count === 1 ? 'its' : 'their'} turn`,
  },
  results: 'Results',
  outcome: 'Outcome',
  outcomes: {
    deleted: 'Deleted',
    regenerated: 'Regenerated',
    gone: 'Gone meanwhile',
    failed: 'Failed',
    untouched: 'Untouched',
  },
  show: 'Show',
  showAll: 'all',
  noSuchKey: 'No such key',
};
