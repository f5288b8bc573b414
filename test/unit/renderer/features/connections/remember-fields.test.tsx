import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectPage } from '../../../../../renderer/features/connections/connect-page.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { connected, disconnected } from '../../sample.ts';
import { savedConnections } from './saved-samples.ts';

const login = { email: 'a@b.test', apiToken: 'x' };
const passphrase = 'correct horse battery';

async function fill(keychain: boolean, answers: NonNullable<Answers['connections']> = {}) {
  const page = renderPage(<ConnectPage connection={disconnected} />, {
    connections: {
      getSampleLogins: () => ({ admin: login, member: login }),
      detectAddress: () => ({
        kind: 'jira-cloud',
        address: 'https://a.test',
        jiraAddress: null,
        title: null,
      }),
      listSavedConnections: () => savedConnections({ keychain }),
      connectJira: () => connected,
      ...answers,
    },
  });
  await page.user.type(screen.getByLabelText('Address'), 'https://a.test');
  await page.user.type(screen.getByLabelText('E-mail'), 'ada@a.test');
  await page.user.type(screen.getByLabelText('API token'), 'very-secret');
  await page.user.click(screen.getByRole('checkbox', { name: 'Remember on this computer' }));
  return page;
}
const connectButton = () => screen.getByRole('button', { name: 'Connect' });

describe('"Remember on this computer"', () => {
  it('with a keychain needs no more, and says who can open it', async () => {
    const { user, main } = await fill(true);
    expect(screen.getByText(/keychain of this computer/)).toBeTruthy();
    await user.click(connectButton());
    await waitFor(() =>
      expect(main.inputsOf('connections.connectJira')).toMatchObject([{ remember: 'on-this-computer' }]),
    );
  });

  it('without a keychain chooses nothing by itself', async () => {
    const { user, main } = await fill(false);
    expect(screen.getByText(/no keychain that Keydesk trusts/)).toBeTruthy();
    for (const radio of ['Only until Keydesk quits', 'Protect with a passphrase'])
      expect(screen.getByRole<HTMLInputElement>('radio', { name: radio }).checked).toBe(false);
    expect(connectButton().hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Only until Keydesk quits' }));
    await user.click(connectButton());
    await waitFor(() =>
      expect(main.inputsOf('connections.connectJira')).toMatchObject([{ remember: 'until-quit' }]),
    );
  });

  it('by a passphrase wants it long enough and twice, and sets it before it connects', async () => {
    const { user, main } = await fill(false, {
      createVault: () => savedConnections({ keychain: false, vault: 'unlocked' }),
    });
    await user.click(screen.getByRole('radio', { name: 'Protect with a passphrase' }));
    await user.type(screen.getByLabelText('Passphrase'), passphrase);
    await user.type(screen.getByLabelText('Repeat the passphrase'), 'another');
    expect(screen.getByText(/not the same yet/)).toBeTruthy();
    expect(connectButton().hasAttribute('disabled')).toBe(true);
    await user.clear(screen.getByLabelText('Repeat the passphrase'));
    await user.type(screen.getByLabelText('Repeat the passphrase'), passphrase);
    await user.click(connectButton());
    await waitFor(() => expect(main.inputsOf('connections.connectJira')).toHaveLength(1));
    const order = main.asked.map(({ call }) => call).filter((call) => /createVault|connectJira/.test(call));
    expect(order).toEqual(['connections.createVault', 'connections.connectJira']);
    expect(main.inputsOf('connections.createVault')).toEqual([{ passphrase }]);
  });

  it('that fails says that nothing was saved, and keeps what was typed', async () => {
    const { user } = await fill(true, {
      connectJira: () => {
        throw new Refusal('connection_not_saved');
      },
    });
    await user.click(connectButton());
    expect(await screen.findByText(/could not be saved, and nothing of it was kept/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ada@a.test');
  });
});
