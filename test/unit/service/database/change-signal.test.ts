import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChangeSignal, type ChangeSignal } from '../../../../service/database/change-signal.ts';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { transact } from '../../../../service/database/transact.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

let database: OpenDatabase;
let signal: ChangeSignal;
beforeEach(async () => {
  database = await openTestDatabase();
  signal = createChangeSignal(database);
});
afterEach(async () => {
  await signal.stop();
  await database.close();
});

describe('a change', () => {
  it('is told where it was made once it is in the database, and not before', async () => {
    const told: string[] = [];
    signal.onChange('signing-keys', () => told.push('signing-keys'));
    await transact(database.db, async (trx) => {
      await signal.raise(trx, 'signing-keys');
      expect(told).toEqual([]);
    });
    expect(told).toContain('signing-keys');
  });

  it('is not told when it was not made after all', async () => {
    const told: string[] = [];
    signal.onChange('signing-keys', () => told.push('signing-keys'));
    const failing = transact(database.db, async (trx) => {
      await signal.raise(trx, 'signing-keys');
      throw new Error('on second thoughts');
    });
    await expect(failing).rejects.toThrow('on second thoughts');
    expect(told).toEqual([]);
  });

  it('is told no longer than asked for', async () => {
    const told: string[] = [];
    const end = signal.onChange('signing-keys', () => told.push('signing-keys'));
    end();
    await transact(database.db, (trx) => signal.raise(trx, 'signing-keys'));
    expect(told).toEqual([]);
  });
});
