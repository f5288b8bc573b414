import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectJira } from '../../../../electron/main/connections/connect-jira.ts';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import {
  connectionsOnService,
  disconnected,
  type ConnectionsOnService,
} from '../../../support/connections-on-service.ts';

vi.mock('electron', () => ({ utilityProcess: {} }));
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ConnectionsOnService;
beforeEach(async () => {
  tried = await connectionsOnService();
});
afterEach(() => tried.stop());

describe('"Connect to Jira"', () => {
  const credentials = { method: 'api-token' as const, ...sampleLogins.admin };

  it('finds out that it is the service of a team and signs in there', async () => {
    const connection = await connectJira(tried.saved)({ address: `${tried.proxy.url}/`, credentials });
    expect(connection).toMatchObject({ kind: 'service', address: tried.proxy.url, state: 'connected' });
  });

  it('finds out that it is a Jira and starts the embedded service on it', async () => {
    const connection = await connectJira(tried.saved)({
      address: tried.service.sample.url,
      credentials,
    });
    expect(connection).toMatchObject({ kind: 'jira', state: 'connected' });
    expect(tried.started).toMatchObject([{ jira: { kind: 'jira', url: tried.service.sample.url } }]);
  });

  it('with wrong credentials stays disconnected', async () => {
    const wrong = { ...credentials, apiToken: 'wrong' };
    await expect(
      connectJira(tried.saved)({ address: tried.proxy.url, credentials: wrong }),
    ).rejects.toMatchObject({
      code: 'jira_credentials_refused',
    });
    expect(tried.connections.current()).toEqual(disconnected);
  });

  it('sends credentials nowhere before it knows what answers', async () => {
    tried.proxy.control.meddle = () => ({ status: 200, body: '{}' });
    await expect(connectJira(tried.saved)({ address: tried.proxy.url, credentials })).rejects.toMatchObject({
      code: 'address_unknown',
    });
    for (const { headers } of tried.proxy.seen) expect(headers).not.toHaveProperty('authorization');
  });
});
