import type { ApiKey } from '../../../service/api/models/api-key.ts';
import { exportColumns } from './export-columns.ts';
import type { ExportLayout, ExportNote } from './export-messages.ts';
import { noteLines } from './export-note.ts';
import type { ExportWriter } from './export-writer.ts';
import { columnName, numberCell, styles, textCell, timeCell } from './xlsx-cells.ts';
import {
  contentTypes,
  rootRelationships,
  sheetHead,
  sheetTail,
  styleSheet,
  workbook,
  workbookRelationships,
} from './xlsx-parts.ts';
import { createXlsxZip } from './xlsx-zip.ts';

const columns = exportColumns.map((column, index) => ({ ...column, name: columnName(index) }));
const lastColumn = columnName(exportColumns.length - 1);

/**
 * A workbook written as the keys come, so that its size costs no memory: the keys, and a sheet that says what the file is. Why not by a
 * library: docs/decisions/0020-exports.md.
 */
export function xlsxWriter({ note }: ExportLayout): ExportWriter {
  const zip = createXlsxZip();
  zip.add('[Content_Types].xml', contentTypes);
  zip.add('_rels/.rels', rootRelationships);
  zip.add('xl/_rels/workbook.xml.rels', workbookRelationships);
  zip.add('xl/styles.xml', styleSheet);
  const sheet = zip.open('xl/worksheets/sheet1.xml');
  let row = 1;
  return {
    begin: () => {
      sheet.push(
        sheetHead(
          columns.map(({ width }) => width),
          true,
        ) + headerRow(),
        false,
      );
      return zip.taken();
    },
    add: (keys) => {
      if (keys.length > 0) sheet.push(keys.map((key) => keyRow(key, ++row)).join(''), false);
      return zip.taken();
    },
    end: (count) => {
      sheet.push(sheetTail(`A1:${lastColumn}${row}`), true);
      zip.add('xl/worksheets/sheet2.xml', noteRows(note, count));
      zip.add('xl/workbook.xml', workbook(`$A$1:$${lastColumn}$${row}`));
      zip.end();
      return { tail: zip.taken(), head: null };
    },
  };
}

const rowOf = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`;

const headerRow = (): string =>
  rowOf(
    1,
    columns.map(({ kind, header, name }) =>
      textCell(`${name}1`, kind === 'time' ? `${header} (UTC)` : header, styles.header),
    ),
  );

const keyRow = (key: ApiKey, row: number): string =>
  rowOf(
    row,
    columns.map((column) => {
      const place = `${column.name}${row}`;
      if (column.kind === 'time') {
        const at = column.read(key);
        return at === null ? '' : timeCell(place, at);
      }
      const text = column.read(key);
      return text === null || text === '' ? '' : textCell(place, text);
    }),
  );

function noteRows(note: ExportNote, count: number): string {
  const lines = noteLines(note).map(([name, value], at) =>
    rowOf(at + 1, [textCell(`A${at + 1}`, name, styles.header), textCell(`B${at + 1}`, value)]),
  );
  const last = lines.length + 1;
  const counted = rowOf(last, [
    textCell(`A${last}`, 'API keys', styles.header),
    numberCell(`B${last}`, count),
  ]);
  return sheetHead([22, 80], false) + lines.join('') + counted + sheetTail(null);
}
