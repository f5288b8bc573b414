import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectPage } from '../../../../../renderer/features/connections/connect-page.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { connected, disconnected } from '../../sample.ts';

type ConnectionAnswers = NonNullable<Answers['connections']>;
const login = (name: string) => ({ email: `${name}@sample.test`, apiToken: `sample-${name}-api-token` });

function show(answers: ConnectionAnswers = {}, props: Partial<Parameters<typeof ConnectPage>[0]> = {}) {
  return renderPage(<ConnectPage connection={disconnected} {...props} />, {
    connections: {
      getSampleLogins: () => ({ admin: login('admin'), member: login('member') }),
      ...answers,
    },
  });
}
const button = (name: string) => screen.getByRole('button', { name });
const cloud = { kind: 'jira-cloud', address: 'https://a.test', jiraAddress: null, title: 'Acme' } as const;

describe('First run', () => {
  it('opens the sample data without any other question', async () => {
    const { user, main } = show({ trySampleData: () => connected });
    await user.click(button('Try with sample data'));
    await waitFor(() => expect(main.inputsOf('connections.trySampleData')).toEqual([{ as: 'admin' }]));
  });

  it('prints the logins of the sample Jira', async () => {
    show();
    expect(await screen.findByText('sample-admin-api-token')).toBeTruthy();
    expect(screen.getByText('sample-member-api-token')).toBeTruthy();
  });

  it("shows no sample data where the company's policy turns it off", async () => {
    show({ getSampleLogins: () => null });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try with sample data' })).toBeNull());
    expect(screen.getByLabelText('Address')).toBeTruthy();
  });

  it('says why a non-administrator is refused, and leaves the way open', async () => {
    const { user } = show({
      trySampleData: () => {
        throw new Refusal('not_an_admin');
      },
    });
    await user.click(button('Sign in as the non-administrator'));
    expect(await screen.findByText(/Only Jira administrators \(ADMINISTER/)).toBeTruthy();
    expect(button('Try with sample data').hasAttribute('disabled')).toBe(false);
  });

  it('refuses an address that would send credentials in clear before anything is sent', async () => {
    const { user, main } = show({
      detectAddress: () => {
        throw new Refusal('address_insecure');
      },
    });
    await user.type(screen.getByLabelText('Address'), 'http://jira.example.com');
    await user.tab();
    expect(await screen.findByText(/would send your credentials in clear/)).toBeTruthy();
    expect(main.inputsOf('connections.connectJira')).toEqual([]);
  });

  it('says what was found at the address', async () => {
    const { user } = show({ detectAddress: () => cloud });
    await user.type(screen.getByLabelText('Address'), 'a.test');
    await user.tab();
    expect(await screen.findByText('Jira Cloud: Acme')).toBeTruthy();
  });

  it('offers a personal access token to Data Center', async () => {
    const { user } = show({ detectAddress: () => ({ ...cloud, kind: 'jira-data-center' }) });
    await user.type(screen.getByLabelText('Address'), 'a.test');
    await user.tab();
    expect(await screen.findByLabelText('Personal access token')).toBeTruthy();
  });

  it('hands credentials to main and keeps none of them in the page', async () => {
    const { user, main, client } = show({ detectAddress: () => cloud, connectJira: () => connected });
    await user.type(screen.getByLabelText('Address'), 'https://a.test');
    expect(button('Connect').hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByLabelText('E-mail'), 'ada@a.test');
    await user.type(screen.getByLabelText('API token'), 'very-secret');
    await user.click(button('Connect'));
    await waitFor(() =>
      expect(main.inputsOf('connections.connectJira')).toEqual([
        {
          address: 'https://a.test',
          credentials: { method: 'api-token', email: 'ada@a.test', apiToken: 'very-secret' },
        },
      ]),
    );
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('API token').value).toBe(''));
    const cached = client.getQueryCache().getAll();
    expect(JSON.stringify(cached.map(({ state }) => state.data))).not.toContain('very-secret');
  });

  it('keeps what was typed when the credentials are refused', async () => {
    const { user } = show({
      detectAddress: () => cloud,
      connectJira: () => {
        throw new Refusal('jira_credentials_refused');
      },
    });
    await user.type(screen.getByLabelText('Address'), 'https://a.test');
    await user.type(screen.getByLabelText('E-mail'), 'ada@a.test');
    await user.type(screen.getByLabelText('API token'), 'wrong');
    await user.click(button('Connect'));
    expect(await screen.findByText(/Jira refused these credentials/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ada@a.test');
  });

  it('says where it is while it connects', () => {
    show({}, { connection: { ...disconnected, state: 'connecting' } });
    expect(screen.getByRole('status').textContent).toContain('Starting the key service');
    expect(button('Try with sample data').hasAttribute('disabled')).toBe(true);
  });

  it('says so when the session ended by itself', () => {
    show({}, { lost: true });
    expect(screen.getByText(/The session has ended/)).toBeTruthy();
  });
});
