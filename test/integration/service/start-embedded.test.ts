import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FromService, ToService } from '../../../service/api/embedded-messages.ts';
import type { ApiKey, IssuedKey } from '../../../service/api/models/api-key.ts';
import { adminAuthorization } from '../../support/service-on-sample-jira.ts';

const entry = fileURLToPath(new URL('../../../service/start-embedded.ts', import.meta.url));
/** Gives the process Electron's channel to its parent, carried by Node's own. */
const parentPort = new URL('../../support/parent-port.ts', import.meta.url).href;

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-embedded-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) {
    const isGone = child.exitCode !== null || child.signalCode !== null;
    child.kill('SIGKILL');
    if (!isGone) await new Promise((resolve) => child.once('exit', resolve));
  }
  rmSync(folder, { recursive: true });
});

type Embedded = {
  child: ChildProcess;
  output: () => string;
  say: (message: ToService) => void;
  /** The next message of this kind. */
  hear: <T extends FromService['type']>(type: T) => Promise<Extract<FromService, { type: T }>>;
  ended: Promise<number | string>;
};
function forkService(): Embedded {
  const child = fork(entry, [], {
    execArgv: ['--import', parentPort],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return {
    child,
    output: () => output,
    say: (message) => child.send(message),
    hear: (type) =>
      new Promise((resolve, reject) => {
        child.on('message', (message: FromService) => {
          if (message.type === type) resolve(message as never);
        });
        child.once('exit', () => reject(new Error(`The service ended: ${output}`)));
      }),
    ended: new Promise((resolve) =>
      child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
    ),
  };
}
type StartMessage = Extract<ToService, { type: 'start' }>;
const startMessage = (jira: StartMessage['jira'] = { kind: 'sample', keys: 20 }) =>
  ({ type: 'start', dataFolder: folder, sealingKey: 'k'.repeat(43), jira }) as const;
async function start(more: Pick<StartMessage, 'keepDeletedDays'> = {}) {
  const service = forkService();
  const ready = service.hear('ready');
  service.say({ ...startMessage(), ...more });
  return { ...service, url: (await ready).url };
}
async function launchToken(service: Embedded, requestId = 1) {
  const answer = service.hear('launch-token');
  service.say({ type: 'issue-launch-token', requestId });
  return answer;
}
async function signIn(url: string, token?: string) {
  const headers = { authorization: adminAuthorization, ...(token && { 'x-keydesk-launch-token': token }) };
  const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers });
  const body = (await response.json()) as { token?: string; code?: string };
  return { status: response.status, ...body };
}
const caller =
  (url: string, token = '') =>
  async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBeLessThan(300);
    return (await response.json()) as T;
  };
const signedIn = async (service: Embedded & { url: string }) =>
  caller(service.url, (await signIn(service.url, (await launchToken(service)).token)).token);

describe('a service inside the console', () => {
  it('says by message when it is ready, on a port of this computer only', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('signs in with a launch token, once', async () => {
    const service = await start();
    const { token, requestId } = await launchToken(service, 7);
    expect(requestId).toBe(7);
    expect((await signIn(service.url, token)).status).toBe(201);
    expect(await signIn(service.url, token)).toMatchObject({ status: 401, code: 'launch_token_invalid' });
    expect(service.output()).not.toContain(token);
  });

  it('401 launch_token_invalid: signs in nobody else on this computer, whatever their Jira credentials', async () => {
    const { url } = await start();
    expect(await signIn(url)).toMatchObject({ status: 401, code: 'launch_token_invalid' });
    expect(await signIn(url, 'guess')).toMatchObject({ status: 401, code: 'launch_token_invalid' });
  });

  it.each([
    ['is final at once, when the preference is 0 days', 0, { keepDays: 0, total: 0 }],
    ['can be taken back, when the preference is 30 days', 30, { keepDays: 30, total: 1 }],
  ])('a delete %s', async (_what, keepDeletedDays, kept) => {
    const call = await signedIn(await start({ keepDeletedDays }));
    const { items } = await call<{ items: ApiKey[] }>('GET', '/api/v1/keys?limit=1');
    const selection = { kind: 'ids', keyIds: [items[0]!.keyId] };
    const { planId } = await call<{ planId: string }>('POST', '/api/v1/keys/plan', {
      action: 'delete',
      selection,
    });
    await call('POST', '/api/v1/keys/bulk-delete', { planId, offset: 0, limit: 500 });
    expect(await call('GET', '/api/v1/deleted-keys')).toMatchObject(kept);
    const plan = await call('POST', '/api/v1/deleted-keys/plan', { action: 'restore', selection });
    expect(plan).toMatchObject({ count: kept.total, missing: 1 - kept.total });
  });

  it('stops when it is told to', async () => {
    const service = await start();
    service.say({ type: 'stop' });
    expect(await service.ended).toBe(0);
  });

  it('stops with its parent', async () => {
    const service = await start();
    service.child.disconnect();
    expect(await service.ended).toBe(0);
    await expect(fetch(service.url)).rejects.toThrow();
  });

  it('says why it cannot start: another one has the folder', async () => {
    await start();
    const second = forkService();
    const failed = second.hear('failed');
    second.say(startMessage());
    expect((await failed).message).toContain('in use by another Keydesk service');
  });

  it('says why it cannot start: credentials would travel in clear', async () => {
    const service = forkService();
    const failed = service.hear('failed');
    service.say(startMessage({ kind: 'jira', url: 'http://jira.example.com' }));
    expect((await failed).message).toContain('must be https');
  });

  it('ignores messages that make no sense', async () => {
    const service = await start();
    for (const nonsense of [{ type: 'burn' }, { type: 'start' }, { type: 'stop', now: true }, 7]) {
      service.child.send(nonsense);
    }
    expect((await launchToken(service)).token).toMatch(/^[\w-]{43}$/);
  });
});

describe('a service that is killed', () => {
  it('has lost nothing that it had acknowledged, and goes on where it was', async () => {
    const first = await start();
    const call = await signedIn(first);
    const { items } = await call<{ items: ApiKey[] }>('GET', '/api/v1/keys?limit=500');
    const renewed = await call<IssuedKey>('POST', `/api/v1/keys/${items[0]!.keyId}/regenerate`);
    const plan = await call<{ planId: string }>('POST', '/api/v1/keys/plan', {
      action: 'regenerate',
      selection: { kind: 'query', filter: {}, except: [items[0]!.keyId] },
    });
    const chunk = { planId: plan.planId, offset: 0, limit: 10 };
    const { results, nextOffset } = await call<{
      results: { clientId: string; clientSecret: string }[];
      nextOffset: number;
    }>('POST', '/api/v1/keys/bulk-regenerate', chunk);
    first.child.kill('SIGKILL');
    await first.ended;

    const again = await signedIn(await start());
    for (const { clientId, clientSecret } of [renewed, ...results]) {
      const pair = { clientId, clientSecret };
      expect(await again('POST', '/api/v1/keys/check-secret', pair)).toMatchObject({ valid: true });
    }
    const rest = { planId: plan.planId, offset: nextOffset, limit: 500 };
    const end = await again<{ results: unknown[]; nextOffset: null }>(
      'POST',
      '/api/v1/keys/bulk-regenerate',
      rest,
    );
    expect([end.results.length, end.nextOffset]).toEqual([9, null]);
    expect(await again('GET', '/api/v1/audit/verify')).toMatchObject({ intact: true });
  });

  it('in the middle of many changes has done each of them wholly or not at all', async () => {
    const first = await start();
    const call = await signedIn(first);
    const { items } = await call<{ items: ApiKey[] }>('GET', '/api/v1/keys?limit=500');
    const acknowledged: IssuedKey[] = [];
    const changing = items.map(async ({ keyId }) => {
      acknowledged.push(await call<IssuedKey>('POST', `/api/v1/keys/${keyId}/regenerate`));
    });
    await Promise.race(changing);
    first.child.kill('SIGKILL');
    await Promise.allSettled(changing);

    const again = await signedIn(await start());
    for (const { clientId, clientSecret } of acknowledged) {
      const pair = { clientId, clientSecret };
      expect(await again('POST', '/api/v1/keys/check-secret', pair)).toMatchObject({ valid: true });
    }
    const { items: after } = await again<{ items: ApiKey[] }>('GET', '/api/v1/keys?limit=500');
    const audit = await again<{ items: { keyId: string }[] }>(
      'GET',
      '/api/v1/audit?action=regenerate-key&limit=500',
    );
    const changed = after.filter(({ version }) => version === 2).map(({ keyId }) => keyId);
    expect(audit.items.map(({ keyId }) => keyId).toSorted()).toEqual(changed.toSorted());
    expect(changed.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(await again('GET', '/api/v1/audit/verify')).toMatchObject({ intact: true });
  });
});
