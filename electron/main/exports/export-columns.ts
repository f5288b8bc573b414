import type { ApiKey } from '../../../service/api/models/api-key.ts';

type TextColumn = Readonly<{
  kind: 'text';
  header: string;
  width: number;
  read: (key: ApiKey) => string | null;
}>;
type TimeColumn = Readonly<{
  kind: 'time';
  header: string;
  width: number;
  read: (key: ApiKey) => number | null;
}>;
type ExportColumn = TextColumn | TimeColumn;

const text = (header: string, width: number, read: TextColumn['read']): TextColumn => ({
  kind: 'text',
  header,
  width,
  read,
});
const time = (header: string, read: TimeColumn['read']): TimeColumn => ({
  kind: 'time',
  header,
  width: 20,
  read,
});

/**
 * The columns of CSV and XLSX. Their names are the same in every language, so that what reads the files goes on reading them. A client
 * secret is none of them: a key as it is listed has none.
 */
export const exportColumns: readonly ExportColumn[] = [
  text('User', 28, (key) => key.userName),
  text('E-mail', 32, (key) => key.userEmail),
  text('User Id', 30, (key) => key.userId),
  text('User State', 12, (key) => (key.userActive ? 'active' : 'deactivated')),
  text('Client Id', 36, (key) => key.clientId),
  time('Created', (key) => key.createdAt),
  text('Created By', 24, (key) => key.createdBy),
  time('Secret Created', (key) => key.secretCreatedAt),
  time('Last Used', (key) => key.lastUsedAt),
  text('Last Used From', 18, (key) => key.lastUsedFrom),
  time('Expires', (key) => key.expiresAt),
  time('Old Secret Works Until', (key) => key.previousSecretUntil),
  text('Key Id', 38, (key) => key.keyId),
];

const dayMs = 86_400_000;
const rememberedDays = 10_000;
const days = new Map<number, string>();

/** Exact, with its zone (ISO 8601). An export writes many times of few days: the text of a day is made once. */
export function isoTime(at: number): string {
  const day = Math.floor(at / dayMs);
  let text = days.get(day);
  if (text === undefined) {
    if (days.size >= rememberedDays) days.clear();
    text = new Date(day * dayMs).toISOString().slice(0, -'00:00:00.000Z'.length);
    days.set(day, text);
  }
  const ms = at - day * dayMs;
  const seconds = Math.floor(ms / 1000);
  return `${text}${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${String(ms % 1000).padStart(3, '0')}Z`;
}

const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const two = (value: number): string => twoDigits[Math.floor(value)] ?? '';
