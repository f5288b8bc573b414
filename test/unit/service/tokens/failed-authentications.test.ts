import type { FastifyInstance } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyHolders, postOf, replicaOf, type KeyHolders, type Pair } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const windowMs = 300_000;
let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
beforeEach(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  holders = keyHolders(service, () => session);
});
afterEach(() => service.stop());

const wrong = '0'.repeat(64);
const unknown = (n: number) => n.toString(16).toUpperCase().padStart(32, 'E');
const ask = async (pair: Pair, address: string, app: FastifyInstance = service.app) => {
  const url = '/api/v1/authenticate';
  const answer = await app.inject({ method: 'POST', url, remoteAddress: address, payload: postOf(pair) });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<unknown>() };
};
const statuses = async (count: number, pair: (i: number) => Pair, address: (i: number) => string) => {
  const all: number[] = [];
  for (let i = 0; i < count; i += 1) all.push((await ask(pair(i), address(i))).status);
  return all;
};
const times = (count: number, status: number) => Array<number>(count).fill(status);
const elsewhere = (i: number) => `198.51.100.${i}`;

describe('failed authentications of one client id', () => {
  it('429: after 20 from wherever, with the time until the window ends', async () => {
    const key = await holders.create();
    service.time.now = Math.ceil(service.time.now / windowMs) * windowMs + 100_500;
    const guess = { ...key, clientSecret: wrong };
    expect(await statuses(20, () => guess, elsewhere)).toEqual(times(20, 401));
    const { status, headers, body } = await ask(guess, '203.0.113.1');
    expect([status, headers['retry-after']]).toEqual([429, '200']);
    expect(body).toEqual({ error: expect.stringContaining('Retry-After') as string });
  });

  it('429: also with the right secret, so that guessing on cannot pay', async () => {
    const key = await holders.create();
    await statuses(20, () => ({ ...key, clientSecret: wrong }), elsewhere);
    expect((await ask(key, '203.0.113.1')).status).toBe(429);
  });

  it('429: at every way to authenticate, in the words of its clients', async () => {
    const key = await holders.create();
    await statuses(20, () => ({ ...key, clientSecret: wrong }), elsewhere);
    const answer = await holders.issue(key);
    const told = { error: 'temporarily_unavailable', error_description: expect.any(String) as string };
    expect([answer.status, answer.body]).toEqual([429, told]);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('other client ids go on, and its tokens, too', async () => {
    const [key, other] = [await holders.create(), await holders.create()];
    const token = await holders.accessToken(key);
    await statuses(20, () => ({ ...key, clientSecret: wrong }), elsewhere);
    expect((await ask(other, '203.0.113.1')).status).toBe(200);
    expect(await holders.isActive(token)).toBe(true);
  });

  it('end with the window: the right secret works again', async () => {
    const key = await holders.create();
    service.time.now = Math.ceil(service.time.now / windowMs) * windowMs;
    await statuses(20, () => ({ ...key, clientSecret: wrong }), elsewhere);
    service.time.now += windowMs - 1;
    expect((await ask(key, '203.0.113.1')).status).toBe(429);
    service.time.now += 1;
    expect((await ask(key, '203.0.113.1')).status).toBe(200);
  });

  it('successes count for nothing', async () => {
    const key = await holders.create();
    expect(
      await statuses(
        150,
        () => key,
        () => '203.0.113.1',
      ),
    ).toEqual(times(150, 200));
  });

  it('of 60 at the same time, no more than the limit are told that they are wrong', async () => {
    const key = await holders.create();
    const guess = { ...key, clientSecret: wrong };
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => ask(guess, elsewhere(i))));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(20);
    expect(new Set(answers.map(({ status }) => status))).not.toContain(200);
  });

  it('an unknown client id is limited just the same: 429 tells nobody which ones exist', async () => {
    const key = await holders.create();
    const known = await statuses(25, () => ({ ...key, clientSecret: wrong }), elsewhere);
    const other = { clientId: unknown(1), clientSecret: wrong };
    const asked = await statuses(
      25,
      () => other,
      (i) => elsewhere(i + 100),
    );
    expect(asked).toEqual(known);
    const [one, two] = [
      await ask({ ...key, clientSecret: wrong }, '203.0.113.1'),
      await ask(other, '203.0.113.1'),
    ];
    expect([one.body, one.headers['retry-after']]).toEqual([two.body, two.headers['retry-after']]);
  });
});

describe('failed authentications from one address', () => {
  it('429: after 100, whatever the client ids, and for right secrets as well', async () => {
    const key = await holders.create();
    const guess = (i: number) => ({ clientId: unknown(i), clientSecret: wrong });
    expect(await statuses(100, guess, () => '203.0.113.1')).toEqual(times(100, 401));
    expect((await ask(key, '203.0.113.1')).status).toBe(429);
    expect((await ask(key, '203.0.113.2')).status).toBe(200);
  });

  it('an IPv6 customer has one limit for the whole network', async () => {
    const key = await holders.create();
    const guess = (i: number) => ({ clientId: unknown(i), clientSecret: wrong });
    await statuses(100, guess, (i) => `2001:db8:7:${i.toString(16)}::1`);
    expect((await ask(key, '2001:db8:7:ffff::9')).status).toBe(429);
    expect((await ask(key, '2001:db8:8::1')).status).toBe(200);
  });

  it('the limits can be set', async () => {
    const replica = await replicaOf(service, { limits: { failuresPerClientId: 2, failuresPerAddress: 3 } });
    const [key, other] = [await holders.create(), await holders.create()];
    const asked: number[] = [];
    for (const pair of [key, key, key, other, other]) {
      asked.push((await ask({ ...pair, clientSecret: wrong }, '203.0.113.1', replica)).status);
    }
    expect(asked).toEqual([401, 401, 429, 401, 429]);
    await replica.close();
  });
});

describe('two replicas on one database', () => {
  it('share the counts: the twenty-first failure is refused, whichever it comes to', async () => {
    const replica = await replicaOf(service);
    const key = await holders.create();
    const guess = { ...key, clientSecret: wrong };
    for (let i = 0; i < 20; i += 1) await ask(guess, elsewhere(i), i % 2 === 0 ? replica : service.app);
    expect((await ask(guess, '203.0.113.1', replica)).status).toBe(429);
    expect((await ask(guess, '203.0.113.1')).status).toBe(429);
    await replica.close();
  });

  it('learn within seconds what the other has limited', async () => {
    const replica = await replicaOf(service);
    const key = await holders.create();
    await statuses(20, () => ({ ...key, clientSecret: wrong }), elsewhere);
    const until = Date.now() + 10_000;
    let status = 200;
    while (status === 200 && Date.now() < until) {
      await wait(100);
      ({ status } = await ask(key, '203.0.113.1', replica));
    }
    expect(status).toBe(429);
    await replica.close();
  });
});

describe('an attack', () => {
  it('with unknown client ids fills no table', async () => {
    const guesses = Array.from({ length: 3000 }, (_, i) => i);
    const asked = guesses.map((i) => ask({ clientId: unknown(i), clientSecret: wrong }, '203.0.113.1'));
    await Promise.all(asked);
    const counted = await service.db.selectFrom('rate_counters').select('subject').execute();
    expect(counted.length).toBeLessThanOrEqual(1024 + 1);
    expect(JSON.stringify(counted)).not.toContain(unknown(1));
  });

  it('that is over leaves nothing behind', async () => {
    await ask({ clientId: unknown(1), clientSecret: wrong }, '203.0.113.1');
    service.time.now += 2 * windowMs;
    const until = Date.now() + 10_000;
    const left = () =>
      service.db.selectFrom('rate_counters').selectAll().where('subject', 'like', 'failed %').execute();
    while ((await left()).length > 0 && Date.now() < until) await wait(100);
    expect(await left()).toEqual([]);
  });
});
