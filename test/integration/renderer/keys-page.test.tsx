import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { KeysPage } from '../../../renderer/features/keys/keys-page.tsx';
import { useKeysView } from '../../../renderer/features/keys/use-keys-view.ts';
import { Refusal, type Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { clientIdOf, keptSettings, sampleKey, samplePlan } from '../../unit/renderer/sample.ts';

type KeyAnswers = NonNullable<Answers['keys']>;
const total = 120;
const pageSize = 10;

/** Main with 120 keys, of which those of users 1x match the search "1". */
const listKeys: NonNullable<KeyAnswers['listKeys']> = ({ search, cursor, limit = 50 }) => {
  const all = Array.from({ length: total }, (_, n) => sampleKey(n)).filter(
    (key) => search === undefined || key.userName.includes(search),
  );
  const from = Number(cursor ?? 0);
  return {
    items: all.slice(from, from + limit),
    nextCursor: from + limit < all.length ? String(from + limit) : null,
    total: all.length,
  };
};

function show(keys: KeyAnswers = {}, users: NonNullable<Answers['users']> = {}) {
  const onJob = vi.fn();
  const onTicket = vi.fn();
  function Page() {
    return <KeysPage view={useKeysView()} onJob={onJob} onTicket={onTicket} />;
  }
  const page = renderPage(<Page />, {
    keys: { listKeys, ...keys },
    users: {
      syncUsers: () => ({ users: 1, deactivated: 0, changedKeys: 0, syncedAt: 1 }),
      ...users,
    },
    settings: {
      getSettings: () => keptSettings({ pageSize }),
      saveSettings: (change) => keptSettings(change),
    },
  });
  const pick = async (item: RegExp | string) => {
    await page.user.click(screen.getByRole('button', { name: 'Select' }));
    await page.user.click(screen.getByRole('menuitem', { name: item }));
  };
  const act = async (action: string) => {
    await page.user.click(screen.getByRole('button', { name: /selected$/ }));
    await page.user.click(screen.getByRole('menuitem', { name: action }));
  };
  return { ...page, pick, act, onJob, onTicket };
}
const row = (n: number) => screen.findByRole('row', { name: new RegExp(`User Number ${n} `) });
const checkBox = async (n: number) => within(await row(n)).getByRole('checkbox');
const search = (value: string) =>
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search API keys' }), { target: { value } });
const nothingSelected = () => expect(screen.queryByRole('button', { name: /selected$/ })).toBeNull();

describe('The API Keys page', () => {
  it('says how many keys there are, and how many of them match', async () => {
    show();
    expect(await screen.findByText('120 API keys')).toBeTruthy();
    search('Number 11');
    expect(await screen.findByText('11 of 120 API keys match')).toBeTruthy();
  });

  it('selects by the header check box only what is on this page', async () => {
    const { user, main, act } = show({ planKeys: () => samplePlan({ count: pageSize }) });
    await row(0);
    await user.click(screen.getByRole('checkbox', { name: /Select all rows/ }));
    expect(screen.getByRole('button', { name: `${pageSize} selected` })).toBeTruthy();
    await act('Delete');
    await screen.findByRole('button', { name: `Delete ${pageSize}` });
    const keyIds = Array.from({ length: pageSize }, (_, n) => `key-${n}`);
    expect(main.inputsOf('keys.planKeys')).toEqual([
      { action: 'delete', selection: { kind: 'ids', keyIds } },
    ]);
  });

  it('plans all that match less those taken out, as a query', async () => {
    const { user, main, pick, act } = show({ planKeys: () => samplePlan({ count: 9 }) });
    search('Number 11');
    await screen.findByText('11 of 120 API keys match');
    await pick('All 11 that match');
    await user.click(await checkBox(110));
    await user.click(await checkBox(112));
    expect(screen.getByRole('button', { name: '9 selected' })).toBeTruthy();
    await act('Regenerate Client Secret');
    await screen.findByRole('button', { name: 'Regenerate 9' });
    expect(main.inputsOf('keys.planKeys')).toEqual([
      {
        action: 'regenerate',
        graceSeconds: 0,
        selection: { kind: 'query', filter: { search: 'Number 11' }, except: ['key-110', 'key-112'] },
      },
    ]);
  });

  it('keeps keys of another page selected, and says that they are not in view', async () => {
    const { user } = show();
    await user.click(await checkBox(3));
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await user.click(await checkBox(13));
    expect(screen.getByText('2 selected (1 not on this page).')).toBeTruthy();
  });

  it('ends "All that match" when the search changes', async () => {
    const { pick } = show();
    await screen.findByText('120 API keys');
    await pick('All 120 API keys');
    expect(screen.getByRole('button', { name: '120 selected' })).toBeTruthy();
    search('Number 11');
    await screen.findByText('11 of 120 API keys match');
    nothingSelected();
  });

  it('pages by cursor and comes back', async () => {
    const { user, main } = show();
    await row(0);
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await row(10);
    expect(screen.getByText('11–20 of 120')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    await row(0);
    expect(main.inputsOf('keys.listKeys')).toContainEqual(
      expect.objectContaining({ cursor: '10', limit: pageSize }),
    );
  });

  it('copies the Client Id of the row by Ctrl+C through main, never by the page', async () => {
    const { main } = show({ copyClientId: () => ({}) });
    fireEvent.keyDown(within(await row(7)).getByText(clientIdOf(7)), { key: 'c', ctrlKey: true });
    await waitFor(() => expect(main.inputsOf('keys.copyClientId')).toEqual([{ clientId: clientIdOf(7) }]));
  });

  it('reads the Jira directory once, and says only in passing when that fails', async () => {
    const { main } = show(
      {},
      {
        syncUsers: () => {
          throw new Refusal('jira_timeout');
        },
      },
    );
    expect(await screen.findByText(/Jira's users could not be read/)).toBeTruthy();
    expect(await row(0)).toBeTruthy();
    expect(main.inputsOf('users.syncUsers')).toHaveLength(1);
  });

  it('deletes one key after asking, and counts anew', async () => {
    const gone = new Set<string>();
    const { user, main } = show({
      listKeys: (input) => {
        const { items, ...rest } = listKeys(input) as Awaited<ReturnType<typeof listKeys>>;
        return { ...rest, total: total - gone.size, items: items.filter((key) => !gone.has(key.keyId)) };
      },
      deleteKey: ({ keyId }) => {
        gone.add(keyId);
        return {};
      },
    });
    await user.click(within(await row(2)).getByRole('button', { name: /^Actions/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete the API key of User Number 2?' });
    expect(within(dialog).getByText(/stop working at once/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('119 API keys')).toBeTruthy();
    expect(main.inputsOf('keys.deleteKey')).toEqual([{ keyId: 'key-2' }]);
  });

  it('takes a key that someone else deleted first as deleted, and says so', async () => {
    const { user } = show({
      deleteKey: () => {
        throw new Refusal('key_not_found');
      },
    });
    await user.click(within(await row(2)).getByRole('button', { name: /^Actions/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText(/deleted by someone else already/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what an empty list is for and offers the first step', async () => {
    show({ listKeys: () => ({ items: [], nextCursor: null, total: 0 }) });
    expect(await screen.findByText('No API keys yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Create the first one' })).toBeTruthy();
  });

  it('says when nothing matches and leads back to all', async () => {
    const { user } = show();
    search('nobody');
    expect(await screen.findByText('No API key matches')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all API keys' }));
    expect(await screen.findByText('120 API keys')).toBeTruthy();
  });

  it('says what went wrong and can be tried again', async () => {
    let away = true;
    const { user } = show({
      listKeys: (input) => {
        if (away) throw new Refusal('service_unreachable');
        return listKeys(input);
      },
    });
    expect(await screen.findByText(/The key service does not answer/)).toBeTruthy();
    away = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await row(0)).toBeTruthy();
  });

  it('remembers hidden columns and the page size', async () => {
    const { user, main } = show();
    await row(0);
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Created by' }));
    expect(main.inputsOf('settings.saveSettings').at(-1)).toMatchObject({ hiddenColumns: ['createdBy'] });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('columnheader', { name: 'Created by' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Rows per page: 10' }));
    await user.click(screen.getByRole('menuitemradio', { name: '100' }));
    expect(main.inputsOf('settings.saveSettings').at(-1)).toMatchObject({ pageSize: 100 });
  });

  it('asks main to sort', async () => {
    const { user, main } = show();
    await row(0);
    await user.click(screen.getByRole('columnheader', { name: 'Last used' }));
    await waitFor(() =>
      expect(main.inputsOf('keys.listKeys').at(-1)).toMatchObject({ sort: 'lastUsedAt', order: 'asc' }),
    );
  });
});
