import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number } = formats;

/** The dialog that exports the inventory. */
export const exports = {
  title: 'Export API keys',
  which: 'Which',
  all: (count: number | undefined) => (count === undefined ? 'All API keys' : `All ${apiKeys(count)}`),
  matching: (count: number | undefined) =>
    count === undefined ? 'Those that match the filter' : `The ${number(count)} that match the filter`,
  selected: (count: number) => `The ${number(count)} selected`,
  format: 'Format',
  formats: { xlsx: 'Excel', csv: 'CSV', jsonl: 'JSON Lines' },
  formatHints: {
    xlsx: 'For people: times are times, the header stays in view, every column can be filtered.',
    csv: 'For other programs. Spreadsheets may take a Client Id for a number: choose Excel for them.',
    jsonl: 'For scripts: one key a line; the first line says filter, time and number.',
  },
  byteOrderMark: 'Mark as UTF-8, for Excel',
  comment: 'Begin with a line that says filter, time and number',
  noSecrets: 'An export never holds a client secret.',
  tooMany: (most: number) =>
    `An Excel sheet holds ${apiKeys(most)} at most. Choose CSV, or narrow the list first.`,
  start: (count: number | undefined) => (count === undefined ? 'Export…' : `Export ${number(count)}…`),
  running: 'Exporting API keys',
  progress: (written: number, total: number) => `${number(written)} of ${apiKeys(total)}`,
  beginning: 'Reading the first keys…',
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${number(Math.ceil(bytes / 1000))} KB`
      : `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`,
  hide: 'Hide',
  cancel: 'Cancel export',
  saved: (count: number, path: string) =>
    `Saved ${apiKeys(count)} to ${path}. Only your user account may read the file.`,
  cancelled: 'The export was cancelled. No file was left behind.',
  again: 'Back',
};
