import type { ApiKey } from '../../../service/api/models/api-key.ts';
import { plainCell } from '../spreadsheets/plain-cell.ts';
import { exportColumns, isoTime } from './export-columns.ts';
import type { ExportLayout } from './export-messages.ts';
import { noteLines, paddedCount } from './export-note.ts';
import type { ExportWriter } from './export-writer.ts';

const byteOrderMark = '\uFEFF';
/** Also what separates cells elsewhere, and spaces that a reader might trim. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;
/** What quotes or an apostrophe may be needed for. */
const isSpecial = /[",;\t\r\n]|^[\s=+\-@＝＋－＠]|\s$/;

/** RFC 4180. A library for it takes six times as long (docs/decisions/0020-exports.md). */
export function csvWriter({ byteOrderMark: hasMark, comment, note }: ExportLayout): ExportWriter {
  const header = recordOf(exportColumns.map((column) => column.header));
  const headOf = (count: number | null): string => {
    const said = `# ${[...noteLines(note), ['API keys', paddedCount(count)]].map((line) => line.join(': ')).join('; ')}`;
    return `${hasMark ? byteOrderMark : ''}${comment ? recordOf([cellOf(said)]) : ''}${header}`;
  };
  return {
    begin: () => Buffer.from(headOf(null)),
    add: (keys) => Buffer.from(keys.map(keyRecord).join('')),
    end: (count) => ({ tail: Buffer.alloc(0), head: comment ? Buffer.from(headOf(count)) : null }),
  };
}

const recordOf = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

const keyRecord = (key: ApiKey): string =>
  recordOf(
    exportColumns.map((column) => {
      if (column.kind === 'text') return cellOf(column.read(key) ?? '');
      const at = column.read(key);
      return at === null ? '' : isoTime(at);
    }),
  );

/** Most cells are written as they are: looking once is what makes an export fast. */
const cellOf = (text: string): string => (isSpecial.test(text) ? quoted(plainCell(text)) : text);

const quoted = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
