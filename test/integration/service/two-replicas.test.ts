import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../service/api/sample-logins.ts';
import { startPostgres, type Postgres } from '../../support/postgres/start-postgres.ts';
import { basic } from '../../support/service-on-sample-jira.ts';
import { askWith, signIn, type Ask } from './ask-service.ts';
import { standaloneServices, type StandaloneServices } from './standalone-services.ts';
import { usersWithoutKey } from './users-without-key.ts';

/** Two service processes on one database, as behind a load balancer that does not care which one it asks. */
let postgres: Postgres;
let services: StandaloneServices;
let urls: [string, string];
let session: string;
/** One session, opened at the first replica. */
let [first, second]: [Ask, Ask] = [() => Promise.reject(new Error()), () => Promise.reject(new Error())];
const keyCount = 400;
beforeAll(async () => {
  postgres = await startPostgres();
  services = standaloneServices();
  const database = await postgres.createDatabase('shared');
  const secrets = join(services.folder, 'secrets.json');
  const args = ['--sample', '--keys', `${keyCount}`, '--database', database, '--secrets-file', secrets];
  const started = [await services.start(args), await services.start(args)];
  urls = [started[0]!.url, started[1]!.url];
  session = await signIn(urls[0]);
  first = askWith(urls[0], session);
  second = askWith(urls[1], session);
});
afterAll(async () => {
  await services.stop();
  await postgres.stop();
});

const keysOn = async (ask: Ask) => {
  const { body } = await ask('GET', '/api/v1/keys?limit=500&sort=userName');
  return body as {
    total: number;
    items: { keyId: string; clientId: string; userId: string; version: number }[];
  };
};
const planFor = async (ask: Ask, action: string, keyIds: string[]) =>
  (await ask('POST', '/api/v1/keys/plan', { action, selection: { kind: 'ids', keyIds } })).body as {
    planId: string;
    count: number;
  };
const isValid = async (ask: Ask, clientId: unknown, clientSecret: unknown) =>
  (await ask('POST', '/api/v1/keys/check-secret', { clientId, clientSecret })).body['valid'];
const isIntact = async () => (await second('GET', '/api/v1/audit/verify')).body;

describe('two replicas on one database', () => {
  it('show the same keys in the same order, and find the same', async () => {
    const [one, two] = await Promise.all([keysOn(first), keysOn(second)]);
    expect(one.total).toBe(keyCount);
    expect(two).toEqual(one);
    const search = '/api/v1/keys?search=an&limit=500';
    expect((await second('GET', search)).body).toEqual((await first('GET', search)).body);
  });

  it('page through one list, whichever is asked for the next page', async () => {
    const { items } = await keysOn(first);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page += 1) {
      const { body } = await (page % 2 ? second : first)('GET', `/api/v1/keys?limit=100${cursor}`);
      seen.push(...(body['items'] as { keyId: string }[]).map(({ keyId }) => keyId));
      cursor = `&cursor=${String(body['nextCursor'])}`;
    }
    expect(seen).toEqual(items.map(({ keyId }) => keyId));
  });

  it('run a plan on the one that was made on the other', async () => {
    const keyIds = (await keysOn(first)).items.slice(0, 20).map(({ keyId }) => keyId);
    const { planId, count } = await planFor(first, 'regenerate', keyIds);
    expect(count).toBe(20);
    const { status, body } = await second('POST', '/api/v1/keys/bulk-regenerate', {
      planId,
      offset: 0,
      limit: 500,
    });
    expect(status).toBe(200);
    for (const { clientId, clientSecret } of (body['results'] as Record<string, unknown>[]).slice(0, 5)) {
      expect(await isValid(first, clientId, clientSecret)).toBe(true);
    }
  });

  it('give one user one key, however often and wherever they ask at once', async () => {
    for (const { userId } of await usersWithoutKey(first, 12)) {
      const answers = await Promise.all(
        [first, second, first, second].map((ask) => ask('POST', '/api/v1/keys', { userId })),
      );
      const made = answers.filter(({ status }) => status === 201);
      const refused = answers.filter(({ status }) => status === 409);
      expect([made.length, refused.length]).toEqual([1, 3]);
      const { keyId } = made[0]!.body['key'] as { keyId: string };
      for (const { body } of refused) expect([body['code'], body['keyId']]).toEqual(['key_exists', keyId]);
    }
    expect(await isIntact()).toMatchObject({ intact: true });
  });

  it('end a secret at once: what one has replaced or deleted, the other no longer takes', async () => {
    const [{ userId } = { userId: '' }] = await usersWithoutKey(first, 1);
    const { body: made } = await first('POST', '/api/v1/keys', { userId });
    const { keyId } = made['key'] as { keyId: string };
    expect(await isValid(second, made['clientId'], made['clientSecret'])).toBe(true);
    const { body: renewed } = await second('POST', `/api/v1/keys/${keyId}/regenerate`, {});
    expect(await isValid(first, made['clientId'], made['clientSecret'])).toBe(false);
    expect(await isValid(first, made['clientId'], renewed['clientSecret'])).toBe(true);
    expect((await first('DELETE', `/api/v1/keys/${keyId}`)).status).toBe(204);
    expect(await isValid(second, made['clientId'], renewed['clientSecret'])).toBe(false);
    expect((await second('DELETE', `/api/v1/keys/${keyId}`)).status).toBe(404);
  });

  it('end the tokens of a key at once: what one has signed, the other checks, until the key is gone', async () => {
    const [{ userId } = { userId: '' }] = await usersWithoutKey(first, 1);
    const { body: made } = await first('POST', '/api/v1/keys', { userId });
    const credentials = { client_id: made['clientId'], client_secret: made['clientSecret'] };
    const tokenFrom = async (url: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(credentials);
      const response = await fetch(`${url}/api/v1/authenticate`, { method: 'POST', headers, body });
      return (await response.json()) as string;
    };
    const tokens = [await tokenFrom(urls[0]), await tokenFrom(urls[1])];
    const areActive = () =>
      Promise.all(
        [...urls, ...urls].map(async (url, i) => {
          const body = new URLSearchParams({ token: tokens[i < 2 ? 0 : 1] ?? '' });
          const headers = { authorization: session };
          const response = await fetch(`${url}/oauth/introspect`, { method: 'POST', headers, body });
          return ((await response.json()) as { active: boolean }).active;
        }),
      );
    expect(await areActive()).toEqual([true, true, true, true]);
    const { keyId } = made['key'] as { keyId: string };
    await first('DELETE', `/api/v1/keys/${keyId}`);
    expect(await areActive()).toEqual([false, false, false, false]);
  });

  it('sign with the new key as soon as it is rotated, whichever is told', async () => {
    const [{ userId } = { userId: '' }] = await usersWithoutKey(first, 1);
    const { body: made } = await first('POST', '/api/v1/keys', { userId });
    const body = JSON.stringify({ client_id: made['clientId'], client_secret: made['clientSecret'] });
    const headers = { 'content-type': 'application/json' };
    const kidFromSecond = async () => {
      const response = await fetch(`${urls[1]}/api/v1/authenticate`, { method: 'POST', headers, body });
      return decodeProtectedHeader((await response.json()) as string).kid;
    };
    const { body: rotated } = await first('POST', '/api/v1/signing-keys/rotate');
    // Well below the half minute after which it would find out by itself.
    await expect.poll(kidFromSecond, { timeout: 5000 }).toBe(rotated['kid']);
  });

  it('answer alike when both are told to run one chunk at once, and delete each key once', async () => {
    const before = await keysOn(first);
    const keyIds = before.items.slice(0, 60).map(({ keyId }) => keyId);
    const { planId } = await planFor(first, 'delete', keyIds);
    const chunk = { planId, offset: 0, limit: 500 };
    const answers = await Promise.all(
      [first, second, first, second].map((ask) => ask('POST', '/api/v1/keys/bulk-delete', chunk)),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect((body['results'] as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual(
        keyIds.map(() => 'deleted'),
      );
    }
    expect((await keysOn(second)).total).toBe(before.total - 60);
    const { body } = await first('GET', '/api/v1/audit?action=bulk-delete-keys&limit=100');
    expect(body['items']).toHaveLength(60);
  });

  it('restore what the other deleted, each key once, and the other takes its secret again at once', async () => {
    const [{ userId } = { userId: '' }] = await usersWithoutKey(first, 1);
    const { body: made } = await first('POST', '/api/v1/keys', { userId });
    const before = await keysOn(first);
    const { keyId } = made['key'] as { keyId: string };
    const others = before.items.map((key) => key.keyId).filter((id) => id !== keyId);
    const keyIds = [keyId, ...others.slice(0, 40)];
    const deleting = await planFor(first, 'delete', keyIds);
    await first('POST', '/api/v1/keys/bulk-delete', { planId: deleting.planId, offset: 0, limit: 500 });
    expect(await isValid(second, made['clientId'], made['clientSecret'])).toBe(false);
    const restore = async (ask: Ask) => {
      const selection = { kind: 'plan', planId: deleting.planId };
      const { body: plan } = await ask('POST', '/api/v1/deleted-keys/plan', { action: 'restore', selection });
      const chunk = { planId: plan['planId'], offset: 0, limit: 500 };
      const { status, body } = await ask('POST', '/api/v1/deleted-keys/restore', chunk);
      expect(status).toBe(200);
      return (body['results'] as { outcome: string }[]).filter(({ outcome }) => outcome === 'restored')
        .length;
    };
    const counts = await Promise.all([restore(first), restore(second)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(keyIds.length);
    expect((await keysOn(second)).total).toBe(before.total);
    for (const ask of [first, second]) {
      expect(await isValid(ask, made['clientId'], made['clientSecret'])).toBe(true);
    }
  });

  it('change the same keys at once in opposite order, and both come through', async () => {
    const { items } = await keysOn(first);
    const keyIds = items.slice(0, 200).map(({ keyId }) => keyId);
    const plans = await Promise.all([first, second].map((ask) => planFor(ask, 'regenerate', keyIds)));
    const run = async (ask: Ask, planId: string, offsets: number[]) => {
      const results: Record<string, unknown>[] = [];
      for (const offset of offsets) {
        const { status, body } = await ask('POST', '/api/v1/keys/bulk-regenerate', {
          planId,
          offset,
          limit: 50,
        });
        expect(status).toBe(200);
        results.push(...(body['results'] as Record<string, unknown>[]));
      }
      return new Map(results.map((result) => [result['clientId'], result['clientSecret']]));
    };
    const [one, two] = await Promise.all([
      run(first, plans[0]!.planId, [0, 50, 100, 150]),
      run(second, plans[1]!.planId, [150, 100, 50, 0]),
    ]);
    for (const [clientId, secret] of [...one].filter((_entry, i) => i % 20 === 0)) {
      const valid = await Promise.all(
        [secret, two.get(clientId)].map((each) => isValid(first, clientId, each)),
      );
      expect(valid.filter(Boolean)).toHaveLength(1);
    }
    const versions = new Map(items.map(({ keyId, version }) => [keyId, version]));
    const changed = (await keysOn(second)).items.filter(({ keyId }) => keyIds.includes(keyId));
    for (const { keyId, version } of changed) expect(version).toBe((versions.get(keyId) ?? 0) + 2);
  });

  it('write one audit log, whole and in order, of 200 changes made through both at once', async () => {
    const { items } = await keysOn(first);
    const before = Number((await isIntact())['checked']);
    const answers = await Promise.all(
      items
        .slice(0, 200)
        .map(({ keyId }, i) => (i % 2 ? first : second)('POST', `/api/v1/keys/${keyId}/regenerate`, {})),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await isIntact()).toEqual({ intact: true, checked: before + 200, brokenAt: null });
  });

  it('limit sign-ins together', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      statuses.push(
        (await askWith(urls[i % 2]!, basic(sampleLogins.admin))('POST', '/api/v1/session')).status,
      );
    }
    // One sign-in was that of the session. A new minute may have begun meanwhile, with a limit of its own.
    const allowed = statuses.filter((status) => status === 201).length;
    expect(statuses.filter((status) => status === 429)).toHaveLength(40 - allowed);
    expect(allowed).toBeGreaterThanOrEqual(29);
    const windows = await postgres.query<{ windows: string }>(
      'shared',
      `select count(*) as windows from rate_counters where subject like 'sign-in%'`,
    );
    expect(allowed).toBeLessThanOrEqual(30 * Number(windows[0]!.windows) - 1);
  });

  it('end a session for both, whichever is told', async () => {
    expect((await second('DELETE', '/api/v1/session')).status).toBe(204);
    for (const ask of [first, second]) {
      const { status, body } = await ask('GET', '/api/v1/keys');
      expect([status, body['code']]).toEqual([401, 'session_invalid']);
    }
  });
});
