import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InventoryExport } from '../../../../electron/contract/exports/inventory-export.ts';
import type { ExportLayout } from '../../../../electron/main/exports/export-messages.ts';
import { Exports, type ExportOrder } from '../../../../electron/main/exports/exports.ts';
import { forkExporter } from '../../../../electron/main/exports/fork-exporter.ts';
import { keyPages, type KeyPage } from '../../../../electron/main/inventory/key-pages.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { clientOnService, type ClientOnService } from '../../../support/client-on-service.ts';
import { killNewestService, runningServices } from '../../../support/forking-utility-process.ts';
import { silentLog } from '../../../support/silent-log.ts';

vi.mock('electron', () => import('../../../support/forking-utility-process.ts'));

const exportProcess = fileURLToPath(
  new URL('../../../../electron/main/exports/export-process.ts', import.meta.url),
);
const layout: ExportLayout = {
  format: 'csv',
  byteOrderMark: false,
  comment: false,
  note: {
    exportedAt: Date.now(),
    keptSince: null,
    source: 'https://acme',
    exportedBy: 'Ann',
    selected: 'all',
    filter: {},
  },
};
const everything = { kind: 'query' as const, filter: {}, except: [] };

let on: ClientOnService;
let folder: string;
let told: InventoryExport[];
let exports: Exports;
beforeAll(async () => {
  on = await clientOnService();
});
afterAll(() => on.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-exports-'));
  told = [];
  exports = new Exports({
    startExporter: forkExporter(exportProcess),
    onProgress: (progress) => told.push(progress),
    log: silentLog,
  });
  return () => rmSync(folder, { recursive: true, force: true });
});

const start = (order: Partial<ExportOrder> = {}) =>
  exports.start({
    path: join(folder, 'keys.csv'),
    mayReplace: true,
    layout,
    pages: keyPages(on.client, { selection: everything }),
    ...order,
  });

const rowsOf = (path: string) => parse<Record<string, string>>(readFileSync(path), { columns: true });

/** A page of real keys again and again, until the test has seen enough. */
async function* endlessPages(onPage: (n: number) => void | Promise<void>): AsyncGenerator<KeyPage> {
  const { items } = await on.client.call(listKeys, { query: {} });
  for (let n = 1; ; n += 1) {
    yield { keys: items, total: 1_000_000 };
    await onPage(n);
  }
}

describe('an export', () => {
  it('has the keys as the service lists them, for this user only, and ends its process', async () => {
    start();
    await exports.untilEnded();
    expect(exports.latest()).toMatchObject({ state: 'done', written: 10, total: 10, failure: null });
    expect(readdirSync(folder)).toEqual(['keys.csv']);
    expect(statSync(join(folder, 'keys.csv')).mode & 0o777).toBe(0o600);
    const { items } = await on.client.call(listKeys, { query: { limit: 500 } });
    const rows = rowsOf(join(folder, 'keys.csv'));
    expect(rows.map((row) => [row['User'], row['Client Id'], row['Key Id']])).toEqual(
      items.map(({ userName, clientId, keyId }) => [userName, clientId, keyId]),
    );
    await vi.waitFor(() => expect(runningServices()).toBe(0));
  });

  it('of chosen keys has these alone', async () => {
    const { items } = await on.client.call(listKeys, { query: {} });
    const keyIds = [items[1]!.keyId, items[5]!.keyId];
    start({ pages: keyPages(on.client, { selection: { kind: 'ids', keyIds } }) });
    await exports.untilEnded();
    const rows = rowsOf(join(folder, 'keys.csv'));
    expect(rows.map((row) => row['Key Id'])).toEqual(keyIds);
  });

  it('that is cancelled leaves no file, whatever was written by then', async () => {
    const { exportId } = start({
      pages: endlessPages((n) => {
        if (n === 3) void exports.cancel(exportId);
      }),
    });
    await exports.untilEnded();
    expect(exports.latest()).toMatchObject({ state: 'cancelled', written: 30 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('whose process is killed says so, and leaves no file', async () => {
    start({
      pages: endlessPages((n) => {
        if (n === 3) killNewestService();
      }),
    });
    await exports.untilEnded();
    expect(exports.latest()).toMatchObject({ state: 'failed', failure: { code: 'export_stopped' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('whose service goes away says so, and leaves no file', async () => {
    on.proxy.control.meddle = () => ({ status: 503 });
    start();
    await exports.untilEnded();
    on.proxy.control.meddle = () => 'pass';
    expect(exports.latest()).toMatchObject({ state: 'failed', failure: { code: 'service_unreachable' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('into a folder that is not there says so', async () => {
    start({ path: join(folder, 'gone', 'keys.csv') });
    await exports.untilEnded();
    expect(exports.latest()).toMatchObject({ state: 'failed', failure: { code: 'folder_not_found' } });
  });

  it('of more keys than an XLSX sheet holds says so, and leaves no file', async () => {
    const page = { keys: [], total: 1_048_576 };
    const pages = (async function* () {
      yield await Promise.resolve(page);
    })();
    start({ layout: { ...layout, format: 'xlsx' }, pages });
    await exports.untilEnded();
    expect(exports.latest()).toMatchObject({ state: 'failed', failure: { code: 'export_too_large' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is one at a time, and tells its progress at most five times a second', async () => {
    const began = performance.now();
    const { exportId } = start({
      pages: endlessPages((n) => {
        if (n === 200) void exports.cancel(exportId);
      }),
    });
    expect(() => start()).toThrow(expect.objectContaining({ code: 'export_running' }) as Error);
    await exports.untilEnded();
    const seconds = (performance.now() - began) / 1000;
    const running = told.filter(({ state }) => state === 'running');
    expect(running.length).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1);
    expect(told.at(-1)).toMatchObject({ state: 'cancelled' });
  });
});
