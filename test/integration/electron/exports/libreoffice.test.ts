import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExportWriter } from '../../../../electron/main/exports/create-export-writer.ts';
import { exportColumns, isoTime } from '../../../../electron/main/exports/export-columns.ts';
import type { ExportLayout } from '../../../../electron/main/exports/export-messages.ts';
import { plainCell } from '../../../../electron/main/spreadsheets/plain-cell.ts';
import { hostileKeys } from '../../../support/hostile-keys.ts';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
/** How LibreOffice reads and writes CSV: comma, quotes, UTF-8, from the first line on. */
const csv = 'Text - txt - csv (StarCalc):44,34,76,1';
/** Every column is taken as a text, so that it guesses nothing. */
const allText = `${csv},${exportColumns.map((_column, at) => `${at + 1}/2`).join('/')}`;
const everySheetAsShown = `csv:${csv},,0,false,true,false,false,false,-1`;

/** A line break inside a cell is one sign to LibreOffice. */
const inCell = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

describe.skipIf(!hasLibreOffice)('opened in LibreOffice', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keydesk-office-'));
    for (const format of ['csv', 'xlsx'] as const)
      writeFileSync(join(folder, `from-${format}.${format}`), fileOf(format));
    convert(`csv:${csv}`, 'from-csv.csv', [`--infilter=${allText}`]);
    convert(everySheetAsShown, 'from-xlsx.xlsx');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const convert = (to: string, file: string, how: string[] = []) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        ...how,
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'read'),
        join(folder, file),
      ],
      { stdio: 'ignore', timeout: 100_000 },
    );
  const read = (name: string) =>
    parse(readFileSync(join(folder, 'read', name)), { bom: true, record_delimiter: ['\n'] }).map((row) =>
      row.map(inCell),
    );

  it('a CSV has the cells of the list, none of them a formula', () => {
    const [, ...rows] = read('from-csv.csv');
    expect(rows).toEqual(
      hostileKeys.map((key) =>
        exportColumns.map((column) => {
          if (column.kind === 'text') return inCell(plainCell(column.read(key) ?? ''));
          const at = column.read(key);
          return at === null ? '' : isoTime(at);
        }),
      ),
    );
  });

  it('an XLSX has the cells of the list as they are, with times that it knows as times', () => {
    const [, ...rows] = read('from-xlsx-API keys.csv');
    expect(rows).toEqual(
      hostileKeys.map((key) =>
        exportColumns.map((column) => {
          if (column.kind === 'text') return inCell(column.read(key) ?? '');
          const at = column.read(key);
          return at === null ? '' : isoTime(at).slice(0, 19).replace('T', ' ');
        }),
      ),
    );
  });

  it('an XLSX says filter, time and count in its second sheet', () => {
    expect(read('from-xlsx-About this file.csv')).toEqual([
      ['Keydesk export of', '2026-11-26T20:36:19.000Z'],
      ['From', 'https://acme.atlassian.net'],
      ['By', 'Ann Admin'],
      ['Selected', 'all API keys'],
      ['API keys', String(hostileKeys.length)],
    ]);
  });
});

function fileOf(format: 'csv' | 'xlsx'): Buffer {
  const layout: ExportLayout = {
    format,
    byteOrderMark: true,
    comment: false,
    note: {
      exportedAt: Date.UTC(2026, 10, 26, 20, 36, 19),
      keptSince: null,
      source: 'https://acme.atlassian.net',
      exportedBy: 'Ann Admin',
      selected: 'all API keys',
      filter: {},
    },
  };
  const writer = createExportWriter(layout);
  return Buffer.concat([writer.begin(), writer.add(hostileKeys), writer.end(hostileKeys.length).tail]);
}
