import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import type { SigningAlgorithm } from '../../../../service/tokens/signing-algorithm.ts';
import { createSigningKeys, type SigningKeys } from '../../../../service/tokens/signing-keys.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

const sealingKey = new Uint8Array(32).fill(1);
let database: OpenDatabase;
let now: number;
const opened: SigningKeys[] = [];
beforeEach(async () => {
  database = await openTestDatabase();
  now = 1_000_000;
});
afterEach(async () => {
  for (const keys of opened.splice(0)) await keys.stop();
  await database.close();
});

async function start(algorithm: SigningAlgorithm = 'EdDSA', seal = sealingKey) {
  const fail = (error: unknown) => {
    throw error;
  };
  const { db } = database;
  const keys = await createSigningKeys({ db, sealingKey: seal, algorithm, onError: fail, clock: () => now });
  opened.push(keys);
  return keys;
}
async function rotate(keys: SigningKeys) {
  const fresh = await keys.make();
  await database.db.transaction().execute((trx) => keys.rotate(trx, fresh));
  return fresh;
}

describe('the signing keys', () => {
  it('are made at the first start, and are the same at the next', async () => {
    const first = await start();
    now += 1000;
    const second = await start();
    expect(second.current().kid).toBe(first.current().kid);
    expect(second.current().sign(Buffer.from('x'))).toEqual(first.current().sign(Buffer.from('x')));
  });

  it('two replicas that start at once end up checking the tokens of each other', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(await one.find(two.current().kid)).toBeDefined();
    expect(await two.find(one.current().kid)).toBeDefined();
    await Promise.all([one.reload(), two.reload()]);
    expect(one.current().kid).toBe(two.current().kid);
  });

  it('another algorithm gets a key of its own, and the old one goes on checking', async () => {
    const first = await start('EdDSA');
    const second = await start('ES256');
    expect(second.current()).toMatchObject({ alg: 'ES256' });
    expect(await second.find(first.current().kid)).toMatchObject({ alg: 'EdDSA' });
    expect((await start('EdDSA')).current().kid).toBe(first.current().kid);
  });

  it('of HS256 cannot even be checked without the sealing key', async () => {
    const first = await start('HS256');
    const second = await start('HS256', new Uint8Array(32).fill(2));
    expect(await second.find(first.current().kid)).toBeUndefined();
    expect(second.current().kid).not.toBe(first.current().kid);
  });

  it('that another replica has made are found at once, however many unknown ones were asked for', async () => {
    const [one, two] = [await start(), await start()];
    for (let i = 0; i < 50; i += 1) {
      await Promise.all([two.find(`unknown ${i}`), two.find('')]);
      if (i % 10 !== 0) continue;
      const { kid } = await rotate(one);
      expect(await two.find(kid)).toMatchObject({ kid });
    }
  });

  it('a row whose sealed key was exchanged for that of another row signs nothing', async () => {
    const keys = await start();
    const before = keys.current().kid;
    await rotate(keys);
    await keys.reload();
    const rows = await database.db.selectFrom('signing_keys').selectAll().orderBy('created_at').execute();
    const old = rows.find(({ kid }) => kid === before)!;
    const { db } = database;
    await db.updateTable('signing_keys').set({ sealed_private: old.sealed_private }).execute();
    now += 1;
    const next = await start();
    expect(rows.map(({ kid }) => kid)).not.toContain(next.current().kid);
  });
});
