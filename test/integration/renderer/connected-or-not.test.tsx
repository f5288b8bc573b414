import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/contract/connections/connection.ts';
import { ConnectedOrNot } from '../../../renderer/app/connected-or-not.tsx';
import type { Answers } from '../../unit/renderer/fake-main.ts';
import { savedConnections } from '../../unit/renderer/features/connections/saved-samples.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import {
  clientIdOf,
  connected,
  disconnected,
  sampleJob,
  sampleKey,
  sampleTicket,
  keptSettings,
} from '../../unit/renderer/sample.ts';

const login = { email: 'a@b.test', apiToken: 'x' };

function show(answers: Answers = {}) {
  return renderPage(<ConnectedOrNot />, {
    ...answers,
    connections: {
      getConnection: () => connected,
      getSampleLogins: () => ({ admin: login, member: login }),
      ...answers.connections,
    },
    keys: { listKeys: () => ({ items: [sampleKey(1)], nextCursor: null, total: 1 }), ...answers.keys },
    users: { syncUsers: () => ({ users: 1, deactivated: 0, changedKeys: 0, syncedAt: 1 }) },
    ...(answers.inventory && { inventory: answers.inventory }),
    jobs: { listJobs: () => ({ items: [] }), ...answers.jobs },
    secrets: {
      getClipboard: () => ({ state: 'none', clearsAt: null }),
      listSecretTickets: () => ({ items: [] }),
      ...answers.secrets,
    },
    auditLog: { listAudit: () => ({ items: [], nextCursor: null }) },
    settings: { getSettings: () => keptSettings() },
    app: { getView: () => ({ search: '', jobId: null }), keepView: () => ({}), ...answers.app },
  });
}
beforeEach(() => {
  window.location.hash = '';
});

describe('The console', () => {
  it('shows the way in while it is not connected', async () => {
    show({ connections: { getConnection: () => disconnected } });
    expect(await screen.findByRole('button', { name: 'Try with sample data' })).toBeTruthy();
    expect(screen.queryByText(/session has ended/)).toBeNull();
  });

  it('is read-only on its inventory while the key service is away, and says how old that is', async () => {
    const syncedAt = Date.now() - 2 * 3_600_000;
    const away = { ...connected, state: 'reconnecting' as const };
    let now: Connection = connected;
    const { main, user } = show({
      connections: { getConnection: () => now },
      inventory: { tryNow: () => now },
    });
    const become = (next: Connection) => {
      now = next;
      act(() => main.emit('connections', 'connectionChanged', next));
    };
    await screen.findByText('1 API key');
    const offline = { syncedAt, nextTryAt: Date.now() + 30_000 };
    become({ ...away, offline });
    expect(await screen.findByText(/Read-only: inventory of .*, 2 hours ago\./)).toBeTruthy();
    expect(screen.getByText(/Trying again in \d+ s\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Create API Key' })).toHaveProperty('disabled', true);
    await user.click(await screen.findByRole('button', { name: /Actions for/ }));
    expect(screen.getByRole('menuitem', { name: 'Delete' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Not possible while the key service is away/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    expect(main.asked).toContainEqual({ call: 'inventory.tryNow', input: {} });
    become(connected);
    expect(await screen.findByText(/The key service is back/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Create API Key' })).toHaveProperty('disabled', false);
  });

  it('says that there is no inventory where none is kept', async () => {
    show({ connections: { getConnection: () => ({ ...connected, state: 'reconnecting', offline: null }) } });
    expect(await screen.findByText(/No inventory of this connection is kept/)).toBeTruthy();
  });

  it('goes back to the way in when the session ends, and says so', async () => {
    const { main } = show();
    await screen.findByText('1 API key');
    act(() => main.emit('connections', 'connectionChanged', disconnected));
    expect(await screen.findByText(/The session has ended/)).toBeTruthy();
  });

  it('says nothing of an ended session to an admin who disconnected', async () => {
    const { user } = show({ connections: { disconnect: () => disconnected } });
    await user.click(await screen.findByRole('button', { name: 'Connection: Ada Admin' }));
    await user.click(screen.getByRole('menuitem', { name: 'Disconnect…' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Disconnect' }));
    expect(await screen.findByRole('button', { name: 'Try with sample data' })).toBeTruthy();
    expect(screen.queryByText(/session has ended/)).toBeNull();
  });

  it('forgets the keys of a connection with it', async () => {
    const { main, client } = show();
    await screen.findByText('1 API key');
    act(() => main.emit('connections', 'connectionChanged', disconnected));
    await screen.findByRole('button', { name: 'Try with sample data' });
    await waitFor(() => expect(client.getQueryCache().findAll({ queryKey: ['keys'] })).toEqual([]));
  });

  it('says that the key service is away and what still holds, and reads anew when it is back', async () => {
    const { main } = show();
    await screen.findByText('1 API key');
    act(() => main.emit('connections', 'connectionChanged', { ...connected, state: 'reconnecting' }));
    expect(await screen.findByText(/Keydesk keeps trying/)).toBeTruthy();
    const before = main.inputsOf('keys.listKeys').length;
    act(() => main.emit('connections', 'connectionChanged', connected));
    await waitFor(() => expect(main.inputsOf('keys.listKeys').length).toBeGreaterThan(before));
    expect(screen.queryByText(/Keydesk keeps trying/)).toBeNull();
  });

  it('shows a running bulk action again after the page was loaded anew', async () => {
    const { user } = show({ jobs: { listJobs: () => ({ items: [sampleJob()] }) } });
    await user.click(await screen.findByRole('button', { name: 'Deleting 1,234 of 3,000' }));
    expect(await screen.findByRole('dialog', { name: 'Deleting 3,000 API keys' })).toBeTruthy();
  });

  it('asks for the keys again when a bulk action has ended', async () => {
    const { main } = show({ jobs: { listJobs: () => ({ items: [sampleJob()] }) } });
    await screen.findByText('1 API key');
    const before = main.inputsOf('keys.listKeys').length;
    act(() => main.emit('jobs', 'jobProgressed', sampleJob({ state: 'completed', finishedAt: 2 })));
    await waitFor(() => expect(main.inputsOf('keys.listKeys').length).toBeGreaterThan(before));
  });

  it('says after a crash that more may wait behind the passphrase, and shows it once that was entered', async () => {
    let unlocked = false;
    const saved = () =>
      savedConnections({ vault: unlocked ? 'unlocked' : 'locked', waitsForPassphrase: !unlocked });
    const { main, user } = show({
      connections: {
        getConnection: () => disconnected,
        listSavedConnections: saved,
        unlockVault: () => {
          unlocked = true;
          return saved();
        },
      },
    });
    const notice = await screen.findByText(/may wait behind your passphrase/);
    await user.click(
      within(notice.closest<HTMLElement>('[role="alert"]')!).getByRole('button', { name: 'Unlock' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Passphrase'), 'correct horse battery');
    await user.click(dialog.getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(screen.queryByText(/may wait behind your passphrase/)).toBeNull());
    act(() => main.emit('secrets', 'secretTicketsChanged', { items: [sampleTicket({ count: 3 })] }));
    expect(await screen.findByRole('button', { name: '3 uncollected client secrets' })).toBeTruthy();
  });

  for (const where of ['connected', 'disconnected'] as const) {
    it(`offers client secrets that main still holds while ${where}`, async () => {
      const ticket = sampleTicket({ reason: 'bulk-regenerate-keys', count: 2 });
      const { user, main } = show({
        connections: { getConnection: () => (where === 'connected' ? connected : disconnected) },
        secrets: {
          listSecretTickets: () => ({ items: [ticket] }),
          listSecrets: () => ({
            count: 2,
            collected: 0,
            matching: 2,
            items: [0, 1].map((position) => ({
              ticketId: ticket.ticketId,
              reason: ticket.reason,
              createdAt: ticket.createdAt,
              leavesAt: ticket.createdAt + 7 * 86_400_000,
              position,
              clientId: clientIdOf(position),
              userName: `User Number ${position}`,
              userEmail: null,
              collected: false,
            })),
          }),
        },
      });
      await user.click(await screen.findByRole('button', { name: '2 uncollected client secrets' }));
      expect(await screen.findByRole('dialog', { name: '2 new client secrets' })).toBeTruthy();
      act(() => main.emit('secrets', 'secretTicketsChanged', { items: [] }));
      await user.click(await screen.findByRole('button', { name: 'Collect later' }));
      expect(screen.queryByRole('button', { name: /uncollected/ })).toBeNull();
    });
  }

  it('leads to the audit log by a link, and back', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('link', { name: 'Audit log' }));
    expect(await screen.findByRole('heading', { name: 'Audit log' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'API Keys' }));
    expect(await screen.findByRole('heading', { name: 'API Keys' })).toBeTruthy();
  });
});
