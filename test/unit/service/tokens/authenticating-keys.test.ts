import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { raiseRevision } from '../../../../service/database/revision.ts';
import { transact } from '../../../../service/database/transact.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { sampleKeys } from '../../../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../../../service/sample-jira/seed-sample-keys.ts';
import { createKeyLookup, type FindKey } from '../../../../service/tokens/authenticating-keys.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

let database: OpenDatabase;
let clientId: string;
let here: FindKey;
let elsewhere: FindKey;
beforeEach(async () => {
  database = await openTestDatabase();
  await seedSampleKeys(database.db, sampleKeys(createDirectory(60), 3, Date.UTC(2026, 10, 24)));
  const row = await database.db.selectFrom('api_keys').select('client_id').executeTakeFirstOrThrow();
  clientId = row.client_id;
  // Two replicas.
  [here, elsewhere] = [createKeyLookup(database.db).find, createKeyLookup(database.db).find];
});
afterEach(() => database.close());

/** Changes the key in the way of every route: the revision is raised in the same transaction. */
const change = (fault?: Error) =>
  transact(database.db, async (trx) => {
    await trx.updateTable('api_keys').set({ version: 7 }).where('client_id', '=', clientId).execute();
    await raiseRevision(trx, []);
    if (fault) throw fault;
  });

describe('a key that is looked up again', () => {
  it('is as it is after a change, on every replica, at once', async () => {
    expect([(await here(clientId))?.version, (await elsewhere(clientId))?.version]).toEqual([1, 1]);
    await change();
    expect([(await here(clientId))?.version, (await elsewhere(clientId))?.version]).toEqual([7, 7]);
  });

  it('is as it was when the change was not made after all', async () => {
    await here(clientId);
    await expect(change(new Error('no'))).rejects.toThrow('no');
    expect((await here(clientId))?.version).toBe(1);
  });

  it('is gone when it was deleted, and there when it was made', async () => {
    const row = await database.db
      .selectFrom('api_keys')
      .selectAll()
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
    await here(clientId);
    await transact(database.db, async (trx) => {
      await trx.deleteFrom('api_keys').where('client_id', '=', clientId).execute();
      await raiseRevision(trx, []);
    });
    expect(await here(clientId)).toBeUndefined();
    await transact(database.db, async (trx) => {
      await trx.insertInto('api_keys').values(row).execute();
      await raiseRevision(trx, []);
    });
    expect((await here(clientId))?.client_id).toBe(clientId);
  });

  it('that nobody has stays unknown', async () => {
    expect(await here('F'.repeat(32))).toBeUndefined();
    expect(await here('F'.repeat(32))).toBeUndefined();
  });
});
