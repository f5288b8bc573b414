import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;
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
  queued: (part: string) => `Waiting for its turn: ${part}`,
  create: {
    underWay: (part: string) => `Creating ${part}`,
    doing: (total: number) => `Creating ${apiKeys(total)}`,
    done: (count: number, total: number) => `Created ${share(count, total)}${apiKeys(total)}`,
    completed: 'Bulk create finished',
    partlyFailed: 'Bulk create finished, some users failed',
    cancelled: 'Bulk create cancelled',
  },
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
  restore: {
    underWay: (part: string) => `Restoring ${part}`,
    doing: (total: number) => `Restoring ${apiKeys(total)}`,
    done: (count: number, total: number) => `Restored ${share(count, total)}${apiKeys(total)}`,
    completed: 'Restore finished',
    partlyFailed: 'Restore finished, some keys failed',
    cancelled: 'Restore cancelled',
  },
  purge: {
    underWay: (part: string) => `Deleting for good: ${part}`,
    doing: (total: number) => `Deleting ${apiKeys(total)} for good`,
    done: (count: number, total: number) => `Deleted ${share(count, total)}${apiKeys(total)} for good`,
    completed: 'Delete for good finished',
    partlyFailed: 'Delete for good finished, some keys failed',
    cancelled: 'Delete for good cancelled',
  },
  queuedAloud: 'Waiting for its turn.',
  waitingAloud: 'Waiting for the key service.',
  percentDone: (percent: number) => `${percent} % done`,
  keysPerSecond: (count: number) => `${number(count)} keys a second`,
  hide: 'Hide',
  pause: 'Pause',
  resume: 'Resume',
  cancelling: 'Stopping after the keys under way. What is done stays done.',
  pausing: 'Pausing after the keys under way.',
  /** Why a bulk action is paused that an earlier run of the console began. */
  interrupted: 'Keydesk ended before this was done.',
  howToGoOn:
    'Resume goes on where it stopped; no key is done twice or left out. Cancel leaves the rest untouched.',
  whyQueued: 'Another bulk action runs first. This one starts by itself when that one has ended.',
  whyWaiting:
    'The key service is away, or credentials have to be entered again. Then the run goes on by itself; no key is done twice or left out.',
  canBeHidden: 'You can hide this: the run goes on, and the button at the top of the window brings you back.',
  retryFailed: 'Retry failed',
  saveReport: 'Save report…',
  savedTo: (path: string) => `The report was saved to ${path}.`,
  collect: (count: number) => `Collect ${secrets(count)}`,
  /** Of deleted keys that were to be restored or deleted for good. */
  deletedGone: (count: number) =>
    `${number(count)} gone meanwhile: restored or deleted for good by someone else`,
  /** What became of how many. */
  counts: {
    created: (count: number) => `${number(count)} created`,
    deleted: (count: number) => `${number(count)} deleted`,
    regenerated: (count: number) => `${number(count)} regenerated`,
    restored: (count: number) => `${number(count)} restored`,
    purged: (count: number) => `${number(count)} deleted for good`,
    gone: (count: number) =>
      `${number(count)} gone meanwhile: someone else deleted ${count === 1 ? 'it' : 'them'} first`,
    key_exists: (count: number) =>
      `${number(count)} left out: ${count === 1 ? 'the user has' : 'the users have'} an API key already`,
    user_gone: (count: number) =>
      `${number(count)} left out: ${count === 1 ? 'Jira knows this user' : 'Jira knows these users'} no more`,
    user_deactivated: (count: number) =>
      `${number(count)} left out: ${count === 1 ? 'the user is' : 'the users are'} deactivated`,
    failed: (count: number) => `${number(count)} failed`,
    untouched: (count: number) =>
      `${number(count)} untouched: cancelled before ${count === 1 ? 'its' : 'their'} turn`,
  },
  results: 'Results',
  outcome: 'Outcome',
  outcomes: {
    created: 'Created',
    deleted: 'Deleted',
    regenerated: 'Regenerated',
    restored: 'Restored',
    purged: 'Deleted for good',
    gone: 'Gone meanwhile',
    key_exists: 'Has an API key',
    user_gone: 'Unknown to Jira',
    user_deactivated: 'User deactivated',
    failed: 'Failed',
    untouched: 'Untouched',
  },
  show: 'Show',
  showAll: 'all',
  noSuchKey: 'No such key',
};
