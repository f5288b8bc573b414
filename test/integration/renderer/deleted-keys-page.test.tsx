import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { DeletedKey, DeletedKeysPlan } from '../../../renderer/features/deleted-keys/deleted-key.ts';
import { DeletedKeysPage } from '../../../renderer/features/deleted-keys/deleted-keys-page.tsx';
import { DeleteKeyDialog } from '../../../renderer/features/keys/delete-key-dialog.tsx';
import { Refusal, type Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { clientIdOf, keptSettings, sampleJob, sampleKey, samplePlan } from '../../unit/renderer/sample.ts';

type DeletedAnswers = NonNullable<Answers['deletedKeys']>;
const total = 120;
const dayMs = 86_400_000;

const deletedKey = (n: number): DeletedKey => ({
  keyId: `key-${n}`,
  clientId: clientIdOf(n),
  userId: `user-${n}`,
  userName: `User Number ${n}`,
  userEmail: `user${n}@example.test`,
  createdAt: Date.now() - 30 * dayMs,
  lastUsedAt: null,
  deletedAt: Date.now() - dayMs - 1000,
  deletedBy: 'Ada Admin',
  restorableUntil: Date.now() + 6 * dayMs,
});
/** Few to a page: a grid is slow to make here. */
const limit = 8;
const listDeletedKeys: NonNullable<DeletedAnswers['listDeletedKeys']> = ({ search, cursor }) => {
  const all = Array.from({ length: total }, (_, n) => deletedKey(n)).filter(
    (key) => search === undefined || key.userName.includes(search),
  );
  const from = Number(cursor ?? 0);
  return {
    items: all.slice(from, from + limit),
    nextCursor: from + limit < all.length ? String(from + limit) : null,
    total: all.length,
    keepDays: 7,
  };
};
const plan = (change: Partial<DeletedKeysPlan> = {}): DeletedKeysPlan => {
  const { planId, count, missing, expiresAt, sample } = samplePlan();
  return { planId, count, missing, expiresAt, sample, action: 'restore', warnings: [], ...change };
};

function show(deletedKeys: DeletedAnswers = {}) {
  const onJob = vi.fn();
  const page = renderPage(<DeletedKeysPage onJob={onJob} />, {
    deletedKeys: { listDeletedKeys, ...deletedKeys },
    settings: { getSettings: () => keptSettings() },
  });
  return { ...page, onJob };
}
const row = (n: number) => screen.findByRole('row', { name: new RegExp(`User Number ${n} `) });
const check = async (user: ReturnType<typeof show>['user'], n: number) =>
  user.click(within(await row(n)).getByRole('checkbox'));
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('Recently deleted', () => {
  it('says what was deleted when, by whom, and how long it can be restored', async () => {
    show();
    const line = await row(3);
    expect(line.textContent).toContain('1 day ago');
    expect(line.textContent).toContain('Ada Admin');
    expect(line.textContent).toContain('for 6 days');
    expect(screen.getByText('120 deleted API keys')).toBeTruthy();
    expect(screen.getByText(/can be restored for 7 days/)).toBeTruthy();
    expect(button('Restore…').disabled).toBe(true);
  });

  it('restores exactly what was chosen, after saying what follows', async () => {
    const { user, main, onJob } = show({
      planDeletedKeys: () =>
        plan({
          count: 2,
          warnings: [
            { code: 'user_has_key', count: 1 },
            { code: 'deactivated_owner', count: 1 },
          ],
        }),
      restoreKeys: () => sampleJob({ action: 'restore' }),
    });
    await check(user, 3);
    await check(user, 5);
    await user.click(button('Restore…'));
    const dialog = await screen.findByRole('dialog', { name: 'Restore 2 API keys?' });
    expect(dialog.textContent).toContain('client secrets work again');
    expect(dialog.textContent).toContain('1 cannot be restored: a user has one API key at most');
    expect(dialog.textContent).toContain('1 belongs to a deactivated user');
    await user.click(within(dialog).getByRole('button', { name: 'Restore 2' }));
    await waitFor(() => expect(onJob).toHaveBeenCalledOnce());
    expect(main.inputsOf('deletedKeys.planDeletedKeys')).toEqual([
      { action: 'restore', selection: { kind: 'ids', keyIds: ['key-3', 'key-5'] } },
    ]);
    expect(main.inputsOf('deletedKeys.restoreKeys')).toEqual([{ planId: 'plan-1' }]);
  });

  it('deletes all of a search for good, less those taken out, once the count is typed', async () => {
    const { user, main, onJob } = show({
      planDeletedKeys: () => plan({ action: 'purge', count: 119 }),
      purgeKeys: () => sampleJob({ action: 'purge' }),
    });
    const field = screen.getByRole('searchbox', { name: 'Search deleted API keys' });
    fireEvent.change(field, { target: { value: 'Number' } });
    await screen.findByText('120 deleted API keys match');
    await user.click(screen.getByRole('checkbox', { name: /Select all rows/ }));
    await user.click(button('Take all 120 of this list'));
    await check(user, 4);
    expect(screen.getByText(/All 120 deleted API keys of this list are selected, less 1/)).toBeTruthy();
    await user.click(button('Delete for good…'));
    const dialog = await screen.findByRole('dialog', { name: 'Delete 119 API keys for good?' });
    const confirm = await within(dialog).findByRole<HTMLButtonElement>('button', {
      name: 'Delete 119 for good',
    });
    expect(confirm.disabled).toBe(true);
    await user.type(within(dialog).getByRole('textbox', { name: 'Type 119 to confirm' }), '119');
    await user.click(confirm);
    await waitFor(() => expect(onJob).toHaveBeenCalledOnce());
    expect(main.inputsOf('deletedKeys.planDeletedKeys')).toEqual([
      {
        action: 'purge',
        selection: { kind: 'query', filter: { search: 'Number' }, except: ['key-4'] },
      },
    ]);
  });

  it('says what it is for when there is nothing', async () => {
    const nothing = { items: [], nextCursor: null, total: 0 };
    show({ listDeletedKeys: () => ({ ...nothing, keepDays: 7 }) });
    expect(await screen.findByText('Nothing was deleted lately')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'To the API keys' }).getAttribute('href')).toBe('#keys');
  });

  it('says that nothing is kept where that is so', async () => {
    show({ listDeletedKeys: () => ({ items: [], nextCursor: null, total: 0, keepDays: 0 }) });
    expect(await screen.findByText(/keeps no deleted API keys/)).toBeTruthy();
  });

  it('says what went wrong, and tries again', async () => {
    let isDown = true;
    const { user } = show({
      listDeletedKeys: (input) => {
        if (isDown) throw new Refusal('database_busy');
        return listDeletedKeys(input);
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The database is busy');
    isDown = false;
    await user.click(button('Retry'));
    await row(3);
  });
});

describe('Deleting an API key', () => {
  function OpenDialog() {
    const [open, setOpen] = useState(true);
    const close = () => setOpen(false);
    return open && <DeleteKeyDialog apiKey={sampleKey(1)} onDeleted={close} onClose={close} />;
  }
  const deletion = (keepDays: number, more: DeletedAnswers = {}) =>
    renderPage(<OpenDialog />, {
      keys: { deleteKey: () => ({}) },
      deletedKeys: {
        listDeletedKeys: () => ({ items: [], nextCursor: null, total: 0, keepDays }),
        ...more,
      },
    });

  it('says how long it can be restored, and offers to undo it: exactly this key', async () => {
    const { user, main } = deletion(7, {
      planDeletedKeys: () => plan({ count: 1 }),
      restoreKeys: () => sampleJob({ action: 'restore' }),
    });
    expect(await screen.findByText(/For 7 days it can be restored/)).toBeTruthy();
    await user.click(button('Delete'));
    expect(await screen.findByText('Deleted the API key of User Number 1.')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(main.inputsOf('deletedKeys.restoreKeys')).toEqual([{ planId: 'plan-1' }]));
    expect(main.inputsOf('deletedKeys.planDeletedKeys')).toEqual([
      { action: 'restore', selection: { kind: 'ids', keyIds: ['key-1'] } },
    ]);
  });

  it('says why it cannot be undone when the user has another key by now', async () => {
    const { user, main } = deletion(7, {
      planDeletedKeys: () => plan({ count: 1, warnings: [{ code: 'user_has_key', count: 1 }] }),
    });
    await screen.findByText(/For 7 days/);
    await user.click(button('Delete'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/the user has another API key by now/)).toBeTruthy();
    expect(main.inputsOf('deletedKeys.restoreKeys')).toEqual([]);
  });

  it('says that there is no way back where nothing is kept, and offers none', async () => {
    const { user } = deletion(0);
    expect(await screen.findByText(/cannot be brought back/)).toBeTruthy();
    await user.click(button('Delete'));
    await screen.findByText('Deleted the API key of User Number 1.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
