import type { ApiKey } from '../../../service/api/models/api-key.ts';
import { isoTime } from './export-columns.ts';
import type { ExportLayout, ExportNote } from './export-messages.ts';
import { paddedCount } from './export-note.ts';
import type { ExportWriter } from './export-writer.ts';

/** One JSON object a line: the first says what the file is, each other is a key. */
export const jsonLinesWriter = ({ note }: ExportLayout): ExportWriter => ({
  begin: () => firstLine(note, 0),
  add: (keys) => Buffer.from(keys.map((key) => `${JSON.stringify(plainKey(key))}\n`).join('')),
  end: (count) => ({ tail: Buffer.alloc(0), head: firstLine(note, count) }),
});

function firstLine({ exportedAt, keptSince, ...note }: ExportNote, count: number): Buffer {
  const said = JSON.stringify({
    keydeskExport: 1,
    exportedAt: isoTime(exportedAt),
    offlineAsOf: keptSince === null ? null : isoTime(keptSince),
    ...note,
  });
  return Buffer.from(`${said.slice(0, -1)},"count":${paddedCount(count)}}\n`);
}

/** A key as it is listed, its times exact and with their zone. */
export function plainKey(key: ApiKey) {
  const at = (time: number | null) => (time === null ? null : isoTime(time));
  return {
    ...key,
    createdAt: isoTime(key.createdAt),
    secretCreatedAt: isoTime(key.secretCreatedAt),
    lastUsedAt: at(key.lastUsedAt),
    expiresAt: at(key.expiresAt),
    previousSecretUntil: at(key.previousSecretUntil),
  };
}
