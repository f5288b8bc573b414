import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { sampleKeys } from '../../../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../../../service/sample-jira/seed-sample-keys.ts';
import { createKeyLookup, type AuthenticatingKey } from '../../../../service/tokens/authenticating-keys.ts';
import { createLastUse, networkOf, type LastUse } from '../../../../service/tokens/last-use.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.0/24'],
    ['::ffff:192.0.2.7', '192.0.2.0/24'],
    ['::FFFF:192.0.2.7', '192.0.2.0/24'],
    ['127.0.0.1', '127.0.0.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0db8:0001::1', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['2001:db8:0:1::', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['1::2:3:4:5:6:7', '1:0:2::/48'],
    ['', ''],
    ['nonsense', ''],
    ['999:x', ''],
  ])('%s -> %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

const base = Date.UTC(2026, 10, 24, 9);
let database: OpenDatabase;
let uses: LastUse;
let errors: unknown[];
let keys: AuthenticatingKey[];
beforeEach(async () => {
  database = await openTestDatabase();
  const directory = createDirectory(60);
  await seedSampleKeys(database.db, sampleKeys(directory, 20, base));
  await database.db.updateTable('api_keys').set({ last_used_at: 0 }).execute();
  errors = [];
  uses = createLastUse(database.db, (error) => errors.push(error));
  const rows = await database.db.selectFrom('api_keys').selectAll().orderBy('key_id').execute();
  keys = rows;
});
afterEach(async () => {
  await uses.stop();
  await database.close();
});

const stored = async (key: AuthenticatingKey) => {
  const { last_used_at, last_used_from } = await database.db
    .selectFrom('api_keys')
    .select(['last_used_at', 'last_used_from'])
    .where('key_id', '=', key.key_id)
    .executeTakeFirstOrThrow();
  return [last_used_at, last_used_from];
};
const now = async (key: AuthenticatingKey) => (await createKeyLookup(database.db).find(key.client_id))!;

describe('the last use of a key', () => {
  it('is written with its network, together with others, and for no other key', async () => {
    uses.record(keys[0]!, base, '192.0.2.7');
    uses.record(keys[1]!, base + 1, '2001:db8:1:2::3');
    await uses.flush();
    expect(await stored(keys[0]!)).toEqual([base, '192.0.2.0/24']);
    expect(await stored(keys[1]!)).toEqual([base + 1, '2001:db8:1::/48']);
    expect(await stored(keys[2]!)).toEqual([0, null]);
  });

  it('is written once a minute at most', async () => {
    uses.record(keys[0]!, base, '192.0.2.7');
    await uses.flush();
    uses.record(await now(keys[0]!), base + 59_999, '198.51.100.1');
    await uses.flush();
    expect(await stored(keys[0]!)).toEqual([base, '192.0.2.0/24']);
    uses.record(await now(keys[0]!), base + 60_000, '198.51.100.1');
    await uses.flush();
    expect(await stored(keys[0]!)).toEqual([base + 60_000, '198.51.100.0/24']);
  });

  it('is written when the service stops', async () => {
    uses.record(keys[0]!, base, '192.0.2.7');
    await uses.stop();
    expect(await stored(keys[0]!)).toEqual([base, '192.0.2.0/24']);
  });

  it('never goes back: a replica that is slow to write changes nothing', async () => {
    const slow = createLastUse(database.db, (error) => errors.push(error));
    slow.record({ ...keys[0]! }, base, '192.0.2.7');
    uses.record(keys[0]!, base + 100, '198.51.100.1');
    await uses.flush();
    await slow.stop();
    expect(await stored(keys[0]!)).toEqual([base + 100, '198.51.100.0/24']);
  });

  it('that could not be written is kept, and written with the next', async () => {
    const { db } = database;
    await db.schema.alterTable('api_keys').renameTo('away').execute();
    uses.record(keys[0]!, base, '192.0.2.7');
    await uses.flush();
    expect(errors).toHaveLength(1);
    await db.schema.alterTable('away').renameTo('api_keys').execute();
    uses.record(keys[1]!, base, '192.0.2.7');
    await uses.flush();
    expect(errors).toHaveLength(1);
    expect([await stored(keys[0]!), await stored(keys[1]!)]).toEqual([
      [base, '192.0.2.0/24'],
      [base, '192.0.2.0/24'],
    ]);
  });

  it('of a key that was deleted meanwhile is no error', async () => {
    uses.record(keys[0]!, base, '192.0.2.7');
    await database.db.deleteFrom('api_keys').where('key_id', '=', keys[0]!.key_id).execute();
    await uses.flush();
    expect(errors).toEqual([]);
  });
});
