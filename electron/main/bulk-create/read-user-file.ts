import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { maxListBytes, type UserFile } from '../../contract/bulk-create/user-list.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { NamedUser } from './parse-user-text.ts';

type CsvRow = Readonly<{ line: number; cells: readonly string[] }>;
export type ReadFile = Omit<UserFile, 'fileId'> & Readonly<{ rows: readonly CsvRow[] }>;

/** Cells of a column that are shown where it has to be chosen. */
const sampleSize = 3;
/** A file with more has no column that anyone could choose. */
const maxColumns = 100;

/** Names of columns, the surest first. */
const headers = [
  /^(jira[ _-]?)?(user|account|atlassian)[ _-]?(id|key)$/i,
  /^e?-?mail([ _-]?(address|adresse))?$/i,
  /^(user[ _-]?name|login|benutzername|anmeldename)$/i,
  /^((full|display)[ _-]?)?name$|^(jira[ _-]?)?user$|^benutzer$/i,
];

/** @throws user_file_too_large, user_file_invalid with the line */
export async function readUserFile(path: string): Promise<ReadFile> {
  const bytes = await readBytes(path);
  const records = recordsOf(decode(bytes));
  const width = Math.min(
    maxColumns,
    records.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  );
  const [first] = records;
  const header = first && columnByHeader(first.cells) !== null ? first.cells : null;
  const rows = header ? records.slice(1) : records;
  const columns = Array.from({ length: width }, (_, i) => ({
    name: header?.[i]?.trim() ?? null,
    samples: rows
      .map(({ cells }) => cells[i]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, sampleSize),
  }));
  const column = header ? columnByHeader(header) : columnByContent(rows, width);
  return { name: basename(path), lines: rows.length, columns, column, rows };
}

/** The users that a column names; empty cells do not count. */
export const usersIn = (rows: readonly CsvRow[], column: number): NamedUser[] =>
  rows
    .map(({ line, cells }) => ({ line, text: cells[column]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');

async function readBytes(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size <= maxListBytes) return await readFile(path);
  } catch (cause) {
    throw new CallFailed('user_file_unreadable', { cause });
  }
  throw new CallFailed('user_file_too_large');
}

/** Excel writes "Unicode text" as UTF-16, and a plain CSV in the code page of the system. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

function recordsOf(text: string): CsvRow[] {
  if (text.includes('\0')) throw new CallFailed('user_file_invalid');
  try {
    // Its types know nothing of `info`.
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    const line = cause instanceof CsvError && typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    throw new CallFailed('user_file_invalid', {
      details: { fields: [{ path: String(line), message: messageOf(cause) }] },
      cause,
    });
  }
}

const messageOf = (cause: unknown): string =>
  cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark is opened and never closed'
    : 'a quotation mark is in the wrong place';

/** The one that the first line has most of, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [first = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|[\r\n]/)
    .filter(Boolean);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).sign;
}

function columnByHeader(cells: readonly string[]): number | null {
  for (const header of headers) {
    const column = cells.findIndex((cell) => header.test(cell.trim()));
    if (column >= 0) return column;
  }
  return null;
}

/** Without a header: the only column, or the only one with e-mails. */
function columnByContent(rows: readonly CsvRow[], width: number): number | null {
  if (width === 1) return 0;
  const mails = Array.from({ length: width }, (_, i) => i).filter((i) =>
    rows.every(({ cells }) => /^[^@\s]+@[^@\s]+$/.test(cells[i]?.trim() ?? '')),
  );
  return mails.length === 1 ? (mails[0] ?? null) : null;
}
