import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../../electron/contract/connections/connection.ts';
import { CredentialsNeeded } from '../../../../../renderer/features/connections/credentials-needed.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { connected } from '../../sample.ts';
import { savedConnection, savedConnections } from './saved-samples.ts';

const needed: Connection = {
  ...connected,
  kind: 'jira',
  address: 'https://acme.atlassian.net',
  state: 'credentials-needed',
  refusal: 'jira_credentials_refused',
  user: { userId: 'ada', displayName: 'Ada Admin', email: 'ada@acme.test' },
};
const show = (connection: Connection, answers: NonNullable<Answers['connections']> = {}) =>
  renderPage(<CredentialsNeeded connection={connection} />, { connections: answers });

describe('Credentials that count no longer', () => {
  it('are asked for anew: address and e-mail are fixed, the token is typed', async () => {
    const { user, main } = show(needed, { enterCredentials: () => connected });
    const dialog = within(await screen.findByRole('dialog', { name: 'Sign in again' }));
    expect(dialog.getByText(/Jira no longer accepts the credentials/)).toBeTruthy();
    for (const label of ['Address', 'E-mail'])
      expect(dialog.getByLabelText<HTMLInputElement>(label).readOnly).toBe(true);
    await user.type(dialog.getByLabelText('API token'), 'new-token');
    await user.click(dialog.getByRole('button', { name: 'Sign in' }));
    await waitFor(() =>
      expect(main.inputsOf('connections.enterCredentials')).toEqual([
        { credentials: { method: 'api-token', email: 'ada@acme.test', apiToken: 'new-token' } },
      ]),
    );
  });

  it('can wait: the console stays in use, and a banner leads back', async () => {
    const { user } = show(needed);
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText(/changes have to wait/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeTruthy();
  });

  it.each([
    ['not_an_admin', /no longer an administrator/],
    ['caller_deactivated', /deactivated in Jira/],
    ['credentials_unreadable', /cannot be opened any more/],
  ])('say why: %s', async (refusal, words) => {
    show({ ...needed, refusal });
    expect(within(await screen.findByRole('dialog')).getByText(words)).toBeTruthy();
  });

  it('of another user are refused with a sentence', async () => {
    const { user } = show(needed, {
      enterCredentials: () => {
        throw new Refusal('credentials_other_user');
      },
    });
    await user.type(await screen.findByLabelText('API token'), 'of-eve');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/are of another Jira user/)).toBeTruthy();
  });

  it('that are saved under a locked passphrase are replaced after unlocking', async () => {
    const saved = savedConnections({
      items: [savedConnection({ keptBy: 'vault' })],
      activeId: 'c-1',
      keychain: false,
      vault: 'locked',
    });
    const { user, main } = show(needed, {
      listSavedConnections: () => saved,
      unlockVault: () => ({ ...saved, vault: 'unlocked' }),
      enterCredentials: () => connected,
    });
    await user.type(await screen.findByLabelText('Passphrase'), 'open sesame');
    await user.type(screen.getByLabelText('API token'), 'new-token');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(main.inputsOf('connections.enterCredentials')).toHaveLength(1));
    expect(main.inputsOf('connections.unlockVault')).toEqual([{ passphrase: 'open sesame' }]);
  });

  it('that are only locked need the passphrase alone', async () => {
    const { user, main } = show({ ...connected, state: 'locked' }, { unlockVault: () => savedConnections() });
    await user.type(await screen.findByLabelText('Passphrase'), 'open sesame');
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(main.inputsOf('connections.unlockVault')).toHaveLength(1));
  });
});
