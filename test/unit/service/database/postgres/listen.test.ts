import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChangeSignal, type ChangeSignal } from '../../../../../service/database/change-signal.ts';
import type { OpenDatabase } from '../../../../../service/database/open-database.ts';
import { transact } from '../../../../../service/database/transact.ts';
import { openTestDatabase } from '../../../../support/open-test-database.ts';

let database: OpenDatabase;
let [here, there]: ChangeSignal[] = [];
let told: number[];
beforeEach(async () => {
  database = await openTestDatabase();
  // Two replicas: each has its own connection to listen on.
  here = createChangeSignal(database);
  there = createChangeSignal(database);
  told = [];
  there.onChange('signing-keys', () => told.push(performance.now()));
  await listening(2);
});
afterEach(async () => {
  await Promise.all([here?.stop(), there?.stop()]);
  await database.close();
});

const listeners = sql<{ pid: number }>`select pid from pg_stat_activity
  where datname = current_database() and query in ('listen keydesk', 'select 1') and pid <> pg_backend_pid()`;
const listening = (count: number) =>
  vi.waitFor(async () => expect((await listeners.execute(database.db)).rows).toHaveLength(count), 5000);
/** How long it took until the other replica was told, in milliseconds. */
async function raise(): Promise<number> {
  const before = told.length;
  const start = performance.now();
  await transact(database.db, (trx) => here!.raise(trx, 'signing-keys'));
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(before), { timeout: 5000, interval: 5 });
  return told[before]! - start;
}

describe('a change on one replica', () => {
  it('is told to another at once', async () => {
    expect(await raise()).toBeLessThan(900);
  });

  it('is told within seconds also while connections to listen on are lost, and at once when they are back', async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query in ('listen keydesk', 'select 1')
      and pid <> pg_backend_pid()`.execute(database.db);
    expect(await raise()).toBeLessThan(3000);
    await listening(2);
    expect(await raise()).toBeLessThan(900);
  });

  it('that was made while nobody could listen is told by the counter alone', async () => {
    await there!.stop();
    await transact(database.db, (trx) => here!.raise(trx, 'signing-keys'));
    const deaf = createChangeSignal({ ...database, listening: { ...database.listening!, canNotify: false } });
    const heard: string[] = [];
    deaf.onChange('signing-keys', () => heard.push('signing-keys'));
    await vi.waitFor(() => expect(heard).toHaveLength(1), 3000);
    await transact(database.db, (trx) => here!.raise(trx, 'signing-keys'));
    await vi.waitFor(() => expect(heard).toHaveLength(2), 3000);
    await deaf.stop();
  });
});
