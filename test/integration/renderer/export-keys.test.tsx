import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ExportButton } from '../../../renderer/features/exports/export-button.tsx';
import type { InventoryExport } from '../../../renderer/features/exports/export-scope.ts';
import { KeysPage } from '../../../renderer/features/keys/keys-page.tsx';
import { useKeysView } from '../../../renderer/features/keys/use-keys-view.ts';
import type { Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { keptSettings, sampleKey } from '../../unit/renderer/sample.ts';

const path = '/home/ann/Exports/api-keys.xlsx';
const exportOf = (change: Partial<InventoryExport>): InventoryExport => ({
  exportId: 'x',
  format: 'xlsx',
  path,
  state: 'running',
  total: 120,
  written: 60,
  bytes: 40_000,
  startedAt: 1,
  failure: null,
  ...change,
});

function Page() {
  return (
    <KeysPage
      view={useKeysView()}
      onJob={vi.fn()}
      onTicket={vi.fn()}
      tools={(shown) => <ExportButton scope={shown} />}
    />
  );
}

/** The keys page of 120 keys (or so many), of which "ada" matches 12. */
function show(exports: NonNullable<Answers['exports']> = {}, all = 120) {
  const page = renderPage(<Page />, {
    keys: {
      listKeys: ({ search }) => ({
        items: [sampleKey(1), sampleKey(2)],
        nextCursor: null,
        total: search === undefined ? all : 12,
      }),
    },
    users: { syncUsers: () => ({ users: 1, deactivated: 0, changedKeys: 0, syncedAt: 1 }) },
    exports: {
      getExport: () => ({ latest: null }),
      startExport: () => ({ started: exportOf({ total: null, written: 0, bytes: 0 }) }),
      ...exports,
    },
    settings: { getSettings: () => keptSettings({ pageSize: 10 }) },
  });
  const tell = (latest: InventoryExport) =>
    act(() => page.main.emit('exports', 'exportProgressed', { latest }));
  const open = async () => {
    await page.user.click(await screen.findByRole('button', { name: 'Export…' }));
    return screen.findByRole('dialog', { name: 'Export API keys' });
  };
  return { ...page, tell, open };
}
const radio = (name: string | RegExp) => screen.getByRole('radio', { name });
const began = (page: ReturnType<typeof show>) => page.main.inputsOf('exports.startExport');

describe('An export of the API keys', () => {
  it('offers all keys while nothing is narrowed or selected, and says how many', async () => {
    const page = show();
    const dialog = await page.open();
    await page.user.click(await within(dialog).findByRole('button', { name: 'Export 120…' }));
    expect(began(page)).toEqual([
      {
        selection: { kind: 'query', filter: {}, except: [] },
        sort: 'userName',
        order: 'asc',
        format: 'xlsx',
      },
    ]);
  });

  it('offers what matches and what is selected, the narrowest first', async () => {
    const page = show();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search API keys' }), {
      target: { value: 'ada' },
    });
    await screen.findByText('12 of 120 API keys match');
    await page.user.click(
      within(await screen.findByRole('row', { name: /User Number 1 / })).getByRole('checkbox'),
    );
    await page.open();
    expect(radio('The 1 selected')).toHaveProperty('checked', true);
    await page.user.click(radio('The 12 that match the filter'));
    await page.user.click(radio('CSV'));
    await page.user.click(screen.getByRole('checkbox', { name: 'Mark as UTF-8, for Excel' }));
    await page.user.click(screen.getByRole('button', { name: 'Export 12…' }));
    expect(began(page)).toEqual([
      {
        selection: { kind: 'query', filter: { search: 'ada' }, except: [] },
        sort: 'userName',
        order: 'asc',
        format: 'csv',
        byteOrderMark: true,
      },
    ]);
  });

  it('shows how it goes and where the file is in the end', async () => {
    const page = show();
    const dialog = await page.open();
    await page.user.click(await within(dialog).findByRole('button', { name: 'Export 120…' }));
    page.tell(exportOf({}));
    await screen.findByText('60 of 120 API keys');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
    page.tell(exportOf({ state: 'done', written: 120 }));
    await screen.findByText(new RegExp(`Saved 120 API keys to ${path}`));
  });

  it('goes on when it is hidden, and its end is told', async () => {
    const page = show({ getExport: () => ({ latest: exportOf({}) }) });
    await page.user.click(await screen.findByRole('button', { name: 'Exporting 50 %' }));
    await page.user.click(await screen.findByRole('button', { name: 'Hide' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    page.tell(exportOf({ state: 'done', written: 120 }));
    await screen.findByText('120 API keys were exported.');
  });

  it('that fails says why, with what finds the log line, and lets the admin try again', async () => {
    const page = show({ getExport: () => ({ latest: exportOf({}) }) });
    await page.user.click(await screen.findByRole('button', { name: 'Exporting 50 %' }));
    await screen.findByText('60 of 120 API keys');
    const failure = { code: 'disk_full', message: 'The disk is full.', reference: 'ref-1' };
    page.tell(exportOf({ state: 'failed', failure }));
    await screen.findByText(/The disk is full/);
    await page.user.click(screen.getByRole('button', { name: 'Details' }));
    screen.getByText('ref-1');
    await page.user.click(screen.getByRole('button', { name: 'Back' }));
    await screen.findByRole('button', { name: 'Export 120…' });
  });

  it('of more keys than an Excel sheet holds says so before it begins', async () => {
    const page = show({}, 1_048_576);
    const dialog = await page.open();
    await within(dialog).findByText(/An Excel sheet holds 1,048,575 API keys at most/);
    expect(within(dialog).getByRole('button', { name: 'Export 1,048,576…' })).toHaveProperty(
      'disabled',
      true,
    );
    await page.user.click(radio('JSON Lines'));
    expect(within(dialog).getByRole('button', { name: 'Export 1,048,576…' })).toHaveProperty(
      'disabled',
      false,
    );
  });
});
