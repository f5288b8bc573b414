import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ApiKey } from '../../../renderer/features/keys/api-key.ts';
import { KeysPage } from '../../../renderer/features/keys/keys-page.tsx';
import { useKeysView } from '../../../renderer/features/keys/use-keys-view.ts';
import { Refusal, type Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { keptSettings, sampleKey, sampleTicket } from '../../unit/renderer/sample.ts';

type KeyAnswers = NonNullable<Answers['keys']>;
const hour = 3_600_000;
const day = 24 * hour;
const inGrace = { previousSecretUntil: Date.now() + 3 * day };

/** The page with one key, and what main answers when that is acted on. */
function show(key: Partial<ApiKey>, keys: KeyAnswers = {}) {
  let shown = sampleKey(1, key);
  const onTicket = vi.fn();
  function Page() {
    return <KeysPage view={useKeysView()} onJob={vi.fn()} onTicket={onTicket} />;
  }
  const page = renderPage(<Page />, {
    keys: { listKeys: () => ({ items: [shown], nextCursor: null, total: 1 }), ...keys },
    users: { syncUsers: () => ({ users: 1, deactivated: 0, changedKeys: 0, syncedAt: 1 }) },
    settings: { getSettings: () => keptSettings() },
  });
  const openMenu = async () =>
    page.user.click(await screen.findByRole('button', { name: 'Actions for User Number 1' }));
  const choose = async (item: string) => {
    await openMenu();
    await page.user.click(screen.getByRole('menuitem', { name: item }));
    return within(screen.getByRole('dialog'));
  };
  const change = (next: Partial<ApiKey>) => (shown = { ...shown, ...next });
  const click = (name: string) => page.user.click(screen.getByRole('button', { name }));
  return { ...page, openMenu, choose, change, click, onTicket };
}
const refuse = (code: ConstructorParameters<typeof Refusal>[0]) => () => {
  throw new Refusal(code);
};

describe('A key whose old secret still works', () => {
  it('is marked in the list, with the exact time on hover', async () => {
    show(inGrace);
    const mark = await screen.findByTitle(/^Old secret works until \d+ \w+ 20\d\d, /);
    expect(mark.textContent).toBe('old secret: 3 days');
  });

  it('is not marked when the grace is over, and offers no revoke', async () => {
    const { openMenu } = show({ previousSecretUntil: Date.now() - 1 });
    await openMenu();
    expect(screen.queryByText(/old secret/i)).toBeNull();
  });

  it('says so in its menu and facts, for the keyboard', async () => {
    const { openMenu, user } = show(inGrace);
    await openMenu();
    expect(screen.getByText(/^Old secret works until .* \(in 3 days\)$/)).toBeTruthy();
    await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
    expect(within(screen.getByRole('dialog')).getByText(/^works until /)).toBeTruthy();
  });

  it('can have it revoked, after saying whom that touches', async () => {
    const { choose, click, change, main } = show(inGrace, {
      revokePreviousSecret: () => change({ previousSecretUntil: null }),
    });
    const dialog = await choose('Revoke old secret now');
    expect(
      screen.getByRole('dialog', { name: /Revoke the old client secret of User Number 1/ }),
    ).toBeTruthy();
    expect(dialog.getByText(/stop working at once. The new secret goes on working/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Cancel');
    await click('Revoke old secret');
    expect(await screen.findByText(/User Number 1 is refused from now on/)).toBeTruthy();
    expect(main.inputsOf('keys.revokePreviousSecret')).toEqual([{ keyId: 'key-1' }]);
    await waitFor(() => expect(screen.queryByTitle(/^Old secret works/)).toBeNull());
  });

  it('whose grace ended meanwhile is no error', async () => {
    const { choose, click } = show(inGrace, { revokePreviousSecret: refuse('previous_secret_gone') });
    await choose('Revoke old secret now');
    await click('Revoke old secret');
    expect(await screen.findByText(/had stopped working already/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that was deleted meanwhile is said to be gone', async () => {
    const { choose, click } = show(inGrace, { revokePreviousSecret: refuse('key_not_found') });
    await choose('Revoke old secret now');
    await click('Revoke old secret');
    expect(await screen.findByText(/deleted by someone else already/)).toBeTruthy();
  });

  it('is warned about before it is regenerated again', async () => {
    const { choose } = show(inGrace);
    const dialog = await choose('Regenerate Client Secret');
    expect(
      dialog.getByText(/The secret before that one still works too. It stops working at once/),
    ).toBeTruthy();
  });
});

describe('Regenerate Client Secret', () => {
  it('ends the old secret at once unless something else is chosen', async () => {
    const ticket = sampleTicket({ reason: 'regenerate-key' });
    const { choose, click, main, onTicket } = show(
      {},
      {
        regenerateKey: () => ({ key: sampleKey(1), ticket }),
      },
    );
    const dialog = await choose('Regenerate Client Secret');
    expect(dialog.getByText(/stop working at once/)).toBeTruthy();
    expect(dialog.queryByText(/The secret before that one/)).toBeNull();
    await click('Confirm');
    await waitFor(() => expect(onTicket).toHaveBeenCalledWith(ticket));
    expect(main.inputsOf('keys.regenerateKey')).toEqual([{ keyId: 'key-1', graceSeconds: 0 }]);
  });

  it('lets the old secret go on working as long as was chosen', async () => {
    const { choose, click, main, user, onTicket } = show(
      {},
      {
        regenerateKey: () => ({ key: sampleKey(1), ticket: sampleTicket() }),
      },
    );
    const dialog = await choose('Regenerate Client Secret');
    await user.click(dialog.getByRole('combobox', { name: 'The old secret stops working' }));
    await user.click(screen.getByRole('option', { name: 'After 7 days' }));
    expect(dialog.getByText(/go on working with the old secret until .* the secret has leaked/)).toBeTruthy();
    await click('Confirm');
    await waitFor(() => expect(onTicket).toHaveBeenCalledOnce());
    expect(main.inputsOf('keys.regenerateKey')).toEqual([{ keyId: 'key-1', graceSeconds: 604_800 }]);
  });
});

describe('The expiry of a key', () => {
  it.each([
    ['never', null, 'never'],
    ['to come', Date.now() + 3 * day, 'in 3 days'],
    ['past', Date.now() - day, 'expired'],
  ])('%s is said in the list', async (_what, expiresAt, words) => {
    show({ expiresAt, lastUsedAt: Date.now() - hour });
    const row = await screen.findByRole('row', { name: /User Number 1/ });
    const cell = row.querySelector('[data-field="expiresAt"]');
    expect(cell?.textContent).toBe(words);
  });

  it('is set to a date and time', async () => {
    const { choose, change, click, main, user } = show(
      {},
      {
        setKeyExpiry: ({ expiresAt }) => change({ expiresAt }),
      },
    );
    const dialog = await choose('Set expiry…');
    expect(dialog.getByText('The key works until it is deleted.')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'On a date' }));
    fireEvent.change(dialog.getByLabelText('Date'), { target: { value: '2199-02-03' } });
    fireEvent.change(dialog.getByLabelText('Time'), { target: { value: '04:05' } });
    expect(dialog.getByText(/stop working on 3 Feb 2199, 04:05/)).toBeTruthy();
    await click('Set expiry');
    expect(await screen.findByText(/User Number 1 expires on 3 Feb 2199/)).toBeTruthy();
    const expiresAt = new Date(2199, 1, 3, 4, 5).getTime();
    expect(main.inputsOf('keys.setKeyExpiry')).toEqual([{ keyId: 'key-1', expiresAt }]);
  });

  it('is taken away by Never', async () => {
    const { choose, change, click, main, user } = show(
      { expiresAt: Date.now() + day },
      {
        setKeyExpiry: ({ expiresAt }) => change({ expiresAt }),
      },
    );
    const dialog = await choose('Set expiry…');
    await user.click(dialog.getByRole('radio', { name: 'Never' }));
    await click('Set expiry');
    expect(await screen.findByText(/User Number 1 never expires/)).toBeTruthy();
    expect(main.inputsOf('keys.setKeyExpiry')).toEqual([{ keyId: 'key-1', expiresAt: null }]);
  });

  it('cannot be in the past, not even by Enter', async () => {
    const { choose, main } = show({ expiresAt: Date.now() + day });
    const dialog = await choose('Set expiry…');
    fireEvent.change(dialog.getByLabelText('Date'), { target: { value: '2001-02-03' } });
    expect(dialog.getByText('This is in the past. Choose a later time.')).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Set expiry' }).hasAttribute('disabled')).toBe(true);
    fireEvent.keyDown(dialog.getByLabelText('Date'), { key: 'Enter' });
    expect(main.inputsOf('keys.setKeyExpiry')).toEqual([]);
  });

  it('that the service refuses is said in the dialog, which keeps what was chosen', async () => {
    const { choose, click } = show({ expiresAt: Date.now() + day }, { setKeyExpiry: refuse('expiry_past') });
    const dialog = await choose('Set expiry…');
    await click('Set expiry');
    expect(await dialog.findByText(/The expiry is in the past/)).toBeTruthy();
  });
});

describe('The last use of a key', () => {
  it('says from which network on hover', async () => {
    show({ lastUsedAt: Date.now() - 2 * hour, lastUsedFrom: '203.0.113.0/24' });
    const time = await screen.findByText('2 hours ago');
    expect(time.getAttribute('title')).toMatch(/20\d\d, .*, from 203\.0\.113\.0\/24$/);
  });
});
