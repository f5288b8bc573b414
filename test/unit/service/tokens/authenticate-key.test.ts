import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyHolders, type KeyHolders, type Pair } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const limits = { failuresPerClientId: 100_000, failuresPerAddress: 100_000 };
const wrong = '0'.repeat(64);
const unknown = 'F'.repeat(32);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
let outcomes: string[];
beforeEach(async () => {
  outcomes = [];
  service = await serviceOnSampleJira({ limits, onAuthentication: (outcome) => outcomes.push(outcome) });
  session = await service.signIn();
  holders = keyHolders(service, () => session);
});
afterEach(() => service.stop());

describe('authenticating', () => {
  it('tells the metrics what became of it, and why, which no client is told', async () => {
    const [key, replaced, expired, orphan] = [
      await holders.create(),
      await holders.create(),
      await holders.create({ expiresAt: service.time.now + 1 }),
      await holders.create(),
    ];
    await holders.regenerate(replaced.key.keyId);
    await service.db
      .updateTable('api_keys')
      .set({ user_active: 0 })
      .where('key_id', '=', orphan.key.keyId)
      .execute();
    service.time.now += 1;
    const asked: Pair[] = [
      key,
      { ...key, clientSecret: wrong },
      { ...key, clientId: unknown },
      replaced,
      expired,
      orphan,
    ];
    const answers: string[] = [];
    for (const pair of asked) answers.push((await holders.authenticate(pair)).text);
    expect(outcomes).toEqual([
      'accepted',
      'wrong secret',
      'unknown client id',
      'wrong secret',
      'expired key',
      'deactivated user',
    ]);
    expect(new Set(answers.slice(1)).size).toBe(1);
  });

  it('a wrong secret of an expired or ownerless key is a wrong secret', async () => {
    const expired = await holders.create({ expiresAt: service.time.now + 1 });
    service.time.now += 1;
    await holders.authenticate({ ...expired, clientSecret: wrong });
    expect(outcomes).toEqual(['wrong secret']);
  });

  it('takes the same time for an unknown client id and a wrong secret', async () => {
    const key = await holders.create();
    const time = async (pair: Pair) => {
      const start = performance.now();
      for (let i = 0; i < 5; i += 1) await holders.authenticate(pair);
      return performance.now() - start;
    };
    const ratios: number[] = [];
    for (let i = 0; i < 61; i += 1) {
      const known = await time({ ...key, clientSecret: wrong });
      ratios.push((await time({ ...key, clientId: unknown })) / known);
    }
    expect(median(ratios)).toBeGreaterThan(0.75);
    expect(median(ratios)).toBeLessThan(1.33);
  });

  it('leaves no line of the log and no entry of the audit log with a secret in it', async () => {
    const key = await holders.create();
    await holders.authenticate(key);
    await holders.authenticate({ ...key, clientSecret: `${key.clientSecret}x` });
    await holders.authenticate({ clientId: key.clientSecret, clientSecret: key.clientId });
    const { db, logged } = service;
    const kept: unknown[] = [];
    await service.app.close();
    for (const table of ['audit_log', 'rate_counters', 'api_keys'] as const) {
      kept.push(await db.selectFrom(table).selectAll().execute());
    }
    expect(JSON.stringify(kept)).toContain('refuse-authentication');
    expect(JSON.stringify([kept, logged])).not.toContain(key.clientSecret);
  });
});
