import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExportFile } from '../../../electron/main/exports/write-export.ts';
import type { ExportLayout } from '../../../electron/main/exports/export-messages.ts';
import { measureInTurn, report } from '../measure.ts';
import { keyOf } from './bench-key.ts';

/**
 * What the process that writes an export takes for 100,000 keys, against writing the same bytes to the same disk; and the memory that it
 * takes at most. Reading the keys from the service is measured by list-page.
 */
const count = 100_000;
const pageSize = 500;
const rounds = 5;
const folder = mkdtempSync(join(tmpdir(), 'keydesk-export-bench-'));
const pages = Array.from({ length: count / pageSize }, (_, page) =>
  Array.from({ length: pageSize }, (_key, at) => keyOf(page * pageSize + at)),
);
const pathOf = (format: ExportLayout['format']) => join(folder, `keys.${format}`);

const sameBytes = await bytesOf('csv');
const { csv, xlsx, jsonl, write } = await measureInTurn(rounds, {
  csv: () => exportAs('csv'),
  jsonl: () => exportAs('jsonl'),
  xlsx: () => exportAs('xlsx'),
  write: () => writeAndSync(sameBytes),
});
const baseline = { ...write, name: 'writing the bytes of the CSV' };
report({ ...csv, name: `CSV of ${count} keys, ${megabytes('csv')} MB` }, baseline);
report({ ...jsonl, name: `JSON Lines, ${megabytes('jsonl')} MB` }, baseline);
report({ ...xlsx, name: `XLSX, ${megabytes('xlsx')} MB` }, baseline);
console.log(`  memory of this process at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
rmSync(folder, { recursive: true });

async function exportAs(format: ExportLayout['format']): Promise<void> {
  const tell = createExportFile();
  const note = {
    exportedAt: Date.now(),
    keptSince: null,
    source: 'https://acme',
    exportedBy: 'Ann',
    selected: 'all',
    filter: {},
  };
  const layout = { format, byteOrderMark: false, comment: false, note };
  const path = pathOf(format);
  await tell({ type: 'start', path, draft: `${path}.part`, mayReplace: true, layout });
  for (const keys of pages) await tell({ type: 'keys', keys });
  const ended = await tell({ type: 'finish' });
  if (ended.type !== 'finished') throw new Error(`The export ended as ${ended.type}.`);
}

async function bytesOf(format: ExportLayout['format']): Promise<Buffer> {
  await exportAs(format);
  return readFileSync(pathOf(format));
}

/** In pieces as large as a page of keys, and on the disk in the end, as an export is. */
function writeAndSync(bytes: Buffer): void {
  const file = openSync(join(folder, 'same'), 'w');
  const piece = Math.ceil(bytes.length / pages.length);
  for (let at = 0; at < bytes.length; at += piece) writeSync(file, bytes.subarray(at, at + piece));
  fsyncSync(file);
  closeSync(file);
}

function megabytes(format: ExportLayout['format']): string {
  return (statSync(pathOf(format)).size / 1_000_000).toFixed(1);
}
