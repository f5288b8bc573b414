import type { Parts } from '../parts.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

/** New client secrets: shown once, copied, saved, stored. */
export const secrets = {
  list: 'New client secrets',
  newKeyOf: <P>(userName: P): Parts<P> => ['New API key of ', userName],
  newSecretOf: <P>(userName: P): Parts<P> => ['New client secret for the API key of ', userName],
  onlyTime:
    'This is the only time that the client secret can be shown. Store it where the tool will find it, then close.',
  notCollected: (left: number, count: number) =>
    `${number(left)} of ${number(count)} were neither copied nor saved. Close forgets them for good: their keys would have to be regenerated again.`,
  reveal: 'Reveal',
  hide: 'Hide',
  copySecret: 'Copy Client Secret',
  revealSecretOf: (userName: string) => `Reveal Client Secret of ${userName}`,
  hideSecretOf: (userName: string) => `Hide Client Secret of ${userName}`,
  copySecretOf: (userName: string) => `Copy Client Secret of ${userName}`,
  collected: 'Collected',
  isCollected: 'collected',
  storedIt: 'I have stored it',
  storedThem: 'I have stored them',
  collectLater: 'Collect later',
  clipboard: {
    button: (seconds: number) => `Clear clipboard (${seconds} s)`,
    takenOff: 'The client secret is taken off the clipboard.',
    held: (seconds: number) =>
      `Copied. The clipboard is cleared in ${seconds} seconds if the client secret is still in it.`,
    cleared: 'The client secret is no longer on the clipboard.',
    left: 'Something else was put on the clipboard meanwhile; it was left alone.',
    timer: 'Seconds until the clipboard is cleared',
    seconds: (seconds: number) => `${seconds} s`,
    clearNow: 'Clear now',
  },
  tickets: {
    uncollected: (count: number) => counted(count, 'uncollected client secret', 'uncollected client secrets'),
    leaving: (left: string, when: string) => `${left}, the first leaves ${when}`,
    reasons: {
      'create-key': 'Create API Key',
      'regenerate-key': 'Regenerate Client Secret',
      'bulk-create-keys': 'Bulk create',
      'bulk-regenerate-keys': 'Bulk regenerate',
    },
  },
};
