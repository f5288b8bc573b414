import { isoTime } from './export-columns.ts';
import type { ExportNote } from './export-messages.ts';

/** What an export says of itself, as names and values; the number of keys is known at its end only. */
export const noteLines = ({
  exportedAt,
  keptSince,
  source,
  exportedBy,
  selected,
}: ExportNote): [string, string][] => [
  ['Keydesk export of', isoTime(exportedAt)],
  ...(keptSince === null ? [] : [['Offline, as of', isoTime(keptSince)] satisfies [string, string]]),
  ['From', source],
  ['By', exportedBy],
  ['Selected', selected],
];

const countDigits = 10;

/** The number of keys, always as long, so that it can be written over the place that was left for it. */
export const paddedCount = (count: number | null): string => String(count ?? '').padEnd(countDigits);
