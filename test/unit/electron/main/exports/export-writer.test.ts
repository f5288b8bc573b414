import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createExportWriter } from '../../../../../electron/main/exports/create-export-writer.ts';
import type { ExportLayout } from '../../../../../electron/main/exports/export-messages.ts';
import { hostileKeys } from '../../../../support/hostile-keys.ts';

const note = {
  exportedAt: Date.UTC(2026, 10, 26, 20, 36, 19),
  keptSince: null,
  source: 'https://acme.atlassian.net',
  exportedBy: 'Ann "the" Admin',
  selected: 'API keys that match search = "ada"',
  filter: { search: 'ada' },
};
const layoutOf = (layout: Partial<ExportLayout>): ExportLayout => ({
  format: 'csv',
  byteOrderMark: false,
  comment: false,
  note,
  ...layout,
});

/** The whole file, as the draft holds it in the end. */
function fileOf(layout: Partial<ExportLayout>, keys = hostileKeys): Buffer {
  const writer = createExportWriter(layoutOf(layout));
  const half = Math.floor(keys.length / 2);
  const pieces = [writer.begin(), writer.add(keys.slice(0, half)), writer.add(keys.slice(half))];
  const { tail, head } = writer.end(keys.length);
  const bytes = Buffer.concat([...pieces, tail]);
  if (head) {
    expect(head.length).toBe(pieces[0]!.length);
    bytes.set(head);
  }
  return bytes;
}
const iso = (at: number | null) => (at === null ? '' : new Date(at).toISOString());
const withoutMarks = (text: string) => text.replaceAll("'", '');

describe('a CSV of API keys', () => {
  const rows = () => parse(fileOf({}), { record_delimiter: '\r\n', relax_quotes: false });

  it('has the cells of the list, whatever is in the names, but for the sign that makes a formula text', () => {
    const [header, ...records] = rows();
    expect(header).toContain('Client Id');
    expect(records.map((record) => record.map(withoutMarks))).toEqual(
      hostileKeys.map((key) =>
        [
          key.userName,
          key.userEmail ?? '',
          key.userId,
          key.userActive ? 'active' : 'deactivated',
          key.clientId,
          iso(key.createdAt),
          key.createdBy,
          iso(key.secretCreatedAt),
          iso(key.lastUsedAt),
          key.lastUsedFrom ?? '',
          iso(key.expiresAt),
          iso(key.previousSecretUntil),
          key.keyId,
        ].map(withoutMarks),
      ),
    );
  });

  it.each([',', ';', '\t'])('holds no formula for a spreadsheet that separates by %j', (delimiter) => {
    const cells = parse(fileOf({}), { delimiter, relax_quotes: true, relax_column_count: true }).flat();
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  it('has lines that end as RFC 4180 says, and a byte order mark only when asked for', () => {
    expect(fileOf({}).toString().startsWith('User,E-mail,')).toBe(true);
    expect(fileOf({}).toString().endsWith('\r\n')).toBe(true);
    expect(fileOf({ byteOrderMark: true }).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('says filter, time and count in a first line when asked for', () => {
    const [comment, header] = parse(fileOf({ comment: true }), { relax_column_count: true });
    expect(comment).toHaveLength(1);
    expect(comment![0]).toBe(
      `# Keydesk export of: 2026-11-26T20:36:19.000Z; From: https://acme.atlassian.net; By: Ann "the" Admin; Selected: API keys that match search = "ada"; API keys: ${String(hostileKeys.length).padEnd(10)}`,
    );
    expect(header![0]).toBe('User');
  });
});

describe('JSON Lines of API keys', () => {
  const lines = (layout: Partial<ExportLayout> = {}) =>
    fileOf({ format: 'jsonl', ...layout })
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('says filter, time and count in its first line', () => {
    const { keptSince, ...said } = note;
    expect(keptSince).toBeNull();
    expect(lines()[0]).toEqual({
      keydeskExport: 1,
      ...said,
      offlineAsOf: null,
      exportedAt: '2026-11-26T20:36:19.000Z',
      count: hostileKeys.length,
    });
  });

  it('made while the service is away says of when its keys are', () => {
    const keptSince = Date.UTC(2026, 10, 25);
    expect(lines({ note: { ...note, keptSince } })[0]).toMatchObject({
      offlineAsOf: '2026-11-25T00:00:00.000Z',
    });
  });

  it('has the keys of the list as they are, with exact times', () => {
    expect(lines().slice(1)).toEqual(
      hostileKeys.map((key) => ({
        ...key,
        createdAt: iso(key.createdAt),
        secretCreatedAt: iso(key.secretCreatedAt),
        lastUsedAt: key.lastUsedAt === null ? null : iso(key.lastUsedAt),
        expiresAt: key.expiresAt === null ? null : iso(key.expiresAt),
        previousSecretUntil: key.previousSecretUntil === null ? null : iso(key.previousSecretUntil),
      })),
    );
  });
});

describe('an XLSX of API keys', () => {
  const parts = (keys = hostileKeys) =>
    Object.fromEntries(
      Object.entries(unzipSync(fileOf({ format: 'xlsx' }, keys))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );

  it('keeps its header in view and can be filtered to the last row', () => {
    const sheet = parts()['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"');
    expect(sheet).toContain(`<autoFilter ref="A1:M${hostileKeys.length + 1}"/>`);
  });

  it('holds no formula, and what looks like one stays a text when it is edited', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = parts();
    expect(sheet).not.toContain('<f>');
    expect(styles).toContain('quotePrefix="1"');
    expect(sheet).toContain(
      '<c r="A6" s="3" t="inlineStr"><is><t xml:space="preserve">+1+cmd|A0</t></is></c>',
    );
  });

  it('is well-formed without any key', () => {
    expect(parts([])['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:M1"/>');
  });
});
