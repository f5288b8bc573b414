import { formats } from './formats.ts';

type Limits = Readonly<{ minimum: number; maximum: number }>;

export const settings = {
  title: 'Preferences',
  intro: 'Kept on this computer, for your user account. Each change counts at once.',
  wereReset:
    'Some preferences could not be read from their file and have their defaults again. Check them; what you change is kept in a sound file.',
  managed: "Set by your company's policy.",
  notKept: ({ minimum, maximum }: Limits, unit: string) =>
    `Not kept: it must be a whole number, ${formats.number(minimum)} to ${formats.number(maximum)} ${unit}.`,
  appearance: 'Appearance',
  language: 'Language',
  themeHelp: 'In the high contrast mode of the system, its colours count.',
  density: 'Density of lists',
  densities: { compact: 'Compact', standard: 'Standard', comfortable: 'Comfortable' },
  zoom: 'Zoom',
  percent: (value: number) => `${value} %`,
  safety: 'Safety',
  clipboardSeconds: 'Clear a copied client secret after',
  clipboardSecondsHelp: 'From the clipboard, if it is still there.',
  seconds: 'seconds',
  confirmFrom: 'Confirm bulk actions by typing the count from',
  confirmFromHelp: 'Below that, the button that says the number is enough.',
  keys: 'keys',
  idleLock: 'Lock saved credentials after',
  idleLockHelp: 'Without use of this computer. Counts for credentials that a passphrase protects.',
  minutes: 'minutes',
  secretDays: 'Forget uncollected client secrets after',
  secretDaysHelp: 'With a warning a day before. Their keys then need new secrets.',
  keepDeletedDays: 'Restore deleted API keys for',
  keepDeletedDaysHelp:
    'Counts from the next connection, for the key service inside this console. With 0 a deleted key is gone; a smaller number deletes for good what is older.',
  restoreDays: 'days',
  days: 'days',
};
