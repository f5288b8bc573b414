import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { afterCommit, transact } from '../../../../service/database/transact.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

let database: OpenDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

/** As a database says that another transaction was preferred. */
const lost = (code: string) => Object.assign(new Error('could not serialize access'), { code });
const names = async () => {
  const rows = await database.db.selectFrom('counters').select('name').execute();
  return rows.map(({ name }) => name);
};

describe('a transaction', () => {
  it.each(['40001', '40P01'])(
    'that lost to another (%s) is done again, and nothing is done twice',
    async (code) => {
      let attempts = 0;
      const result = await transact(database.db, async (trx) => {
        attempts += 1;
        await trx
          .insertInto('counters')
          .values({ name: `attempt ${attempts}`, value: 1 })
          .execute();
        if (attempts < 4) throw lost(code);
        return attempts;
      });
      expect(result).toBe(4);
      expect((await names()).filter((name) => name.startsWith('attempt'))).toEqual(['attempt 4']);
    },
  );

  it('that always loses ends with the error of the database', async () => {
    let attempts = 0;
    const failing = transact(database.db, () => {
      attempts += 1;
      return Promise.reject(lost('40001'));
    });
    await expect(failing).rejects.toThrow('could not serialize');
    expect(attempts).toBe(8);
  });

  it('that fails otherwise is not repeated', async () => {
    let attempts = 0;
    const failing = transact(database.db, () => {
      attempts += 1;
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(attempts).toBe(1);
  });

  it('does afterwards what was asked for, once, for the attempt that was kept', async () => {
    const done: number[] = [];
    let attempts = 0;
    await transact(database.db, (trx) => {
      attempts += 1;
      const attempt = attempts;
      afterCommit(trx, () => done.push(attempt));
      return attempt < 3 ? Promise.reject(lost('40P01')) : Promise.resolve();
    });
    expect(done).toEqual([3]);
  });
});
