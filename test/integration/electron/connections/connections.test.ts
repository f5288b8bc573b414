import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallFailed } from '../../../../electron/main/ipc/call-failed.ts';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import {
  connectionsOnService,
  disconnected,
  sample,
  sealingKey,
  type ConnectionsOnService,
} from '../../../support/connections-on-service.ts';
import { adminAuthorization, memberAuthorization } from '../../../support/service-on-sample-jira.ts';

vi.mock('electron', () => ({ utilityProcess: {} }));
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ConnectionsOnService;
beforeEach(async () => {
  tried = await connectionsOnService();
});
afterEach(() => tried.stop());

describe('connecting', () => {
  it('to the service of a team: says to what, and as whom', async () => {
    const connection = await tried.connections.connect(tried.team());
    expect(connection).toMatchObject({
      state: 'connected',
      kind: 'service',
      address: tried.proxy.url,
      deployment: 'cloud',
      user: { displayName: 'Ada Admin', email: 'ada.admin@sample.keydesk.test' },
    });
    expect(tried.connections.current()).toEqual(connection);
    expect((await tried.connections.client().call(listKeys)).total).toBe(5);
    expect(tried.started).toEqual([]);
  });

  it('is told while it goes on, and when it is done', async () => {
    await tried.connections.connect(tried.team());
    expect(tried.told).toMatchObject([
      { state: 'connecting', kind: 'service', user: null },
      { state: 'connected', kind: 'service' },
    ]);
  });

  it('to a Jira starts the embedded service on it, with a folder of its own', async () => {
    const address = 'https://acme.atlassian.net';
    const connection = await tried.connections.connect({
      kind: 'jira',
      address,
      jiraAuthorization: adminAuthorization,
    });
    // Which Jira it is comes from the tried.service.
    expect(connection).toMatchObject({ kind: 'jira', address: tried.service.sample.url });
    expect(tried.started).toMatchObject([{ type: 'start', jira: { kind: 'jira', url: address } }]);
    expect(tried.started[0]?.dataFolder).toMatch(/acme\.atlassian\.net-[0-9a-f]{12}$/);
    expect(tried.started[0]?.dataFolder.startsWith(tried.dataFolder)).toBe(true);
    expect(tried.started[0]?.sealingKey).toBe(sealingKey);
    expect(tried.sealedFor).toEqual([tried.started[0]?.dataFolder]);
  });

  it('tells no credential to anyone: not in events, not in what the renderer may ask', async () => {
    await tried.connections.connect(tried.team());
    const shown = JSON.stringify([tried.told, tried.connections.current()]);
    expect(shown).not.toContain(adminAuthorization.slice(6));
    expect(shown).not.toContain(sampleLogins.admin.apiToken);
  });

  it('a second time at once is refused: one connection only', async () => {
    const first = tried.connections.connect(tried.team());
    await expect(tried.connections.connect(tried.team())).rejects.toMatchObject({
      code: 'already_connecting',
    });
    expect(await first).toMatchObject({ state: 'connected' });
  });

  it('a second time at once is refused too while the last connection is being ended', async () => {
    await tried.connections.connect(sample);
    const first = tried.connections.connect(sample);
    await expect(tried.connections.connect(sample)).rejects.toMatchObject({ code: 'already_connecting' });
    await first;
    expect(tried.started).toHaveLength(2);
    expect(tried.stopped).toBe(1);
  });

  it('to another one ends the first', async () => {
    await tried.connections.connect(sample);
    await tried.connections.connect(tried.team());
    expect(tried.stopped).toBe(1);
    expect(tried.connections.current().kind).toBe('service');
    expect(await tried.service.audited('end-session')).toBe(1);
  });

  it('is refused while a bulk action runs, and that goes on', async () => {
    await tried.connections.connect(tried.team());
    tried.busy = true;
    await expect(tried.connections.connect(sample)).rejects.toMatchObject({ code: 'job_running' });
    expect((await tried.connections.client().call(listKeys)).total).toBe(5);
  });
});

describe('a sign-in that fails', () => {
  it('leaves the console disconnected, with nothing kept and the service stopped', async () => {
    const attempt = tried.connections.connect({ ...sample, jiraAuthorization: memberAuthorization });
    await expect(attempt).rejects.toMatchObject({ code: 'not_an_admin' });
    expect(tried.connections.current()).toEqual(disconnected);
    expect(() => tried.connections.client()).toThrow(
      expect.objectContaining({ code: 'not_connected' }) as Error,
    );
    expect(tried.stopped).toBe(1);
    expect(tried.states()).toEqual(['connecting', 'disconnected']);
  });

  it('can be followed by one that works', async () => {
    await tried.connections.connect(tried.team('Basic d3Jvbmc6d3Jvbmc=')).catch(() => undefined);
    expect(await tried.connections.connect(tried.team())).toMatchObject({ state: 'connected' });
  });

  it('so does a service that cannot be started', async () => {
    tried.beforeStart = () => Promise.reject(new CallFailed('service_failed'));
    await expect(tried.connections.connect(sample)).rejects.toMatchObject({ code: 'service_failed' });
    expect(tried.connections.current()).toEqual(disconnected);
    tried.beforeStart = () => Promise.resolve();
    expect(await tried.connections.connect(sample)).toMatchObject({ state: 'connected' });
  });
});

describe('disconnecting', () => {
  it('ends the session, forgets everything and stops the embedded service', async () => {
    await tried.connections.connect(sample);
    expect(await tried.connections.disconnect()).toEqual(disconnected);
    expect(tried.told.at(-1)).toEqual(disconnected);
    expect(tried.stopped).toBe(1);
    expect(await tried.service.audited('end-session')).toBe(1);
    expect(() => tried.connections.client()).toThrow(
      expect.objectContaining({ code: 'not_connected' }) as Error,
    );
  });

  it('is refused while a bulk action runs', async () => {
    await tried.connections.connect(sample);
    tried.busy = true;
    await expect(tried.connections.disconnect()).rejects.toMatchObject({ code: 'job_running' });
    expect(tried.connections.current().state).toBe('connected');
    expect(tried.stopped).toBe(0);
  });

  it('quitting ends it whatever runs', async () => {
    await tried.connections.connect(sample);
    tried.busy = true;
    expect(await tried.connections.close()).toEqual(disconnected);
    expect(tried.stopped).toBe(1);
  });

  it('when not connected changes nothing', async () => {
    expect(await tried.connections.disconnect()).toEqual(disconnected);
  });

  it('while connecting ends that: it does not come up later, and its service is stopped', async () => {
    let signIn = (): void => undefined;
    tried.proxy.control.meddle = () => new Promise((resolve) => (signIn = () => resolve('pass')));
    const attempt = tried.connections.connect(sample).catch((error: unknown) => error);
    await vi.waitFor(() => expect(tried.proxy.seen).toHaveLength(1));
    const disconnecting = tried.connections.disconnect();
    signIn();
    await disconnecting;
    expect(await attempt).toMatchObject({ code: 'not_connected' });
    expect(tried.connections.current()).toEqual(disconnected);
    expect(tried.stopped).toBeGreaterThan(0);
  });

  it('while the service is being started waits for it and stops it', async () => {
    let start = (): void => undefined;
    tried.beforeStart = () => new Promise((resolve) => (start = resolve));
    const attempt = tried.connections.connect(sample).catch((error: unknown) => error);
    await vi.waitFor(() => expect(tried.started).toHaveLength(1));
    const disconnecting = tried.connections.close();
    start();
    await disconnecting;
    expect(await attempt).toMatchObject({ code: 'not_connected' });
    expect(tried.stopped).toBe(1);
    tried.beforeStart = () => Promise.resolve();
    expect(await tried.connections.connect(sample)).toMatchObject({ state: 'connected' });
  });
});

describe('while connected', () => {
  it('a service that goes away is told as reconnecting, and as connected when it is back', async () => {
    await tried.connections.connect(tried.team());
    await tried.proxy.goAway();
    await tried.connections
      .client()
      .call(listKeys)
      .catch(() => undefined);
    expect(tried.connections.current()).toMatchObject({
      state: 'reconnecting',
      user: { displayName: 'Ada Admin' },
    });
    await tried.proxy.comeBack();
    await vi.waitFor(() => expect(tried.connections.current().state).toBe('connected'), 10_000);
    expect(tried.states()).toEqual(['connecting', 'connected', 'reconnecting', 'connected']);
  });

  it('an embedded service that ended is told at once', async () => {
    await tried.connections.connect(sample);
    await tried.proxy.goAway();
    tried.onDown();
    expect(tried.connections.current().state).toBe('reconnecting');
    await tried.proxy.comeBack();
    await vi.waitFor(() => expect(tried.connections.current().state).toBe('connected'), 10_000);
  });

  it('the news of a connection that was ended changes nothing', async () => {
    await tried.connections.connect(sample);
    await tried.connections.disconnect();
    tried.onDown();
    expect(tried.connections.current()).toEqual(disconnected);
  });
});
