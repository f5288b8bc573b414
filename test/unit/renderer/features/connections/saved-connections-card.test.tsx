import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SavedConnections } from '../../../../../electron/contract/connections/saved-connections.ts';
import { ConnectPage } from '../../../../../renderer/features/connections/connect-page.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { connected, disconnected } from '../../sample.ts';
import { savedConnection, savedConnections } from './saved-samples.ts';

const login = { email: 'a@b.test', apiToken: 'x' };
async function show(saved: Partial<SavedConnections>, answers: NonNullable<Answers['connections']> = {}) {
  const page = renderPage(<ConnectPage connection={disconnected} />, {
    connections: {
      getSampleLogins: () => ({ admin: login, member: login }),
      listSavedConnections: () => savedConnections(saved),
      ...answers,
    },
  });
  return { ...page, card: within(await screen.findByRole('region', { name: 'Saved connections' })) };
}
const choose = async (page: Awaited<ReturnType<typeof show>>, item: string) => {
  await page.user.click(page.card.getByRole('button', { name: 'More for Acme' }));
  await page.user.click(screen.getByRole('menuitem', { name: item }));
};

describe('Saved connections', () => {
  it('say where they lead, who signs in and how they are kept, and connect', async () => {
    const { card, user, main } = await show(
      { items: [savedConnection()] },
      { connectSaved: () => connected },
    );
    expect(card.getByText('https://acme.atlassian.net')).toBeTruthy();
    expect(card.getByText(/kept in the keychain/)).toBeTruthy();
    await user.click(card.getByRole('button', { name: 'Connect to Acme' }));
    await waitFor(() => expect(main.inputsOf('connections.connectSaved')).toEqual([{ connectionId: 'c-1' }]));
  });

  it('under a locked passphrase ask for it first, and then connect', async () => {
    const items = [savedConnection({ keptBy: 'vault' })];
    const page = await show(
      { items, keychain: false, vault: 'locked' },
      {
        connectSaved: () => connected,
        unlockVault: () => savedConnections({ items, keychain: false, vault: 'unlocked' }),
      },
    );
    const { card, user, main } = page;
    await user.click(card.getByRole('button', { name: 'Connect to Acme' }));
    expect(main.inputsOf('connections.connectSaved')).toEqual([]);
    await user.type(await screen.findByLabelText('Passphrase'), 'open sesame');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(main.inputsOf('connections.connectSaved')).toHaveLength(1));
    expect(main.inputsOf('connections.unlockVault')).toEqual([{ passphrase: 'open sesame' }]);
    const cached = page.client.getQueryCache().getAll();
    expect(JSON.stringify(cached.map(({ state }) => state.data))).not.toContain('open sesame');
  });

  it('a wrong passphrase says how long the next try has to wait', async () => {
    const items = [savedConnection({ keptBy: 'vault' })];
    const { card, user } = await show(
      { items, keychain: false, vault: 'locked' },
      {
        unlockVault: () => {
          throw new Refusal('passphrase_wrong', { retryAfter: 8 });
        },
      },
    );
    await user.click(card.getByRole('button', { name: 'Connect to Acme' }));
    await user.type(await screen.findByLabelText('Passphrase'), 'guess');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByText(/This is not the passphrase/)).toBeTruthy();
    const button = await screen.findByRole('button', { name: /^Unlock in \d s$/ });
    expect(button.hasAttribute('disabled')).toBe(true);
  });

  it('are tested: who it is, and whether administrator', async () => {
    const page = await show(
      { items: [savedConnection()] },
      { testSaved: () => ({ isAdmin: false, userName: 'Ada Admin', email: null }) },
    );
    await choose(page, 'Test');
    expect((await page.card.findByText(/is not an administrator/)).textContent).toContain('Ada Admin');
  });

  it('are removed only after the question', async () => {
    const page = await show({ items: [savedConnection()] }, { removeSaved: () => savedConnections() });
    await choose(page, 'Remove…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Acme?' }));
    expect(page.main.inputsOf('connections.removeSaved')).toEqual([]);
    await page.user.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Saved connections' })).toBeNull());
  });

  it('get new credentials, which are sent only when the admin asks for that', async () => {
    const page = await show(
      { items: [savedConnection()] },
      { editSaved: ({ name }) => savedConnections({ items: [savedConnection({ name })] }) },
    );
    await choose(page, 'Edit…');
    await page.user.clear(await screen.findByLabelText('Name'));
    await page.user.type(screen.getByLabelText('Name'), 'Production');
    await page.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await page.card.findByText('Production')).toBeTruthy();
    expect(page.main.inputsOf('connections.editSaved')).toEqual([
      { connectionId: 'c-1', name: 'Production', credentials: null },
    ]);
  });

  it('say why connecting has failed, also at the start, and what Keydesk could not read', async () => {
    const failure = { connectionId: 'c-1', code: 'jira_credentials_refused', message: 'Jira refused.' };
    const notice = { file: 'vault', fault: 'damaged', path: '/data/vault.json.damaged' } as const;
    const { card, user } = await show({ items: [savedConnection()], failure, notices: [notice] });
    expect(card.getByText('Jira refused.')).toBeTruthy();
    expect(
      screen.getByText(/passphrase vault is damaged. It was set aside as \/data\/vault.json.damaged/),
    ).toBeTruthy();
    await user.click(card.getByRole('button', { name: 'Enter credentials' }));
    expect(await screen.findByRole('dialog', { name: 'Edit connection' })).toBeTruthy();
  });

  it('appear as main tells them', async () => {
    const { main } = await show({ items: [savedConnection()] });
    act(() => main.emit('connections', 'savedConnectionsChanged', savedConnections()));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Saved connections' })).toBeNull());
  });
});
