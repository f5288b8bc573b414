import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Lost to another transaction, with nothing done: serialization failure, deadlock. Repeating helps. */
const lostStates = new Set(['40001', '40P01']);
const mostAttempts = 8;
/** Milliseconds; doubled with each attempt, with some chance in it so that two do not meet again. */
const firstPause = 5;

const afterCommits = new WeakMap<Kysely<Tables>, (() => void)[]>();

/**
 * Runs `work` in a transaction, and again when it lost to another one: in PostgreSQL a deadlock, in distributed databases
 * daily bread. So `work` does nothing outside of the transaction that may not be done twice.
 * @throws what `work` throws, and the database's own errors
 */
export async function transact<T>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const due: (() => void)[] = [];
    try {
      const result = await db.transaction().execute((trx) => {
        afterCommits.set(trx, due);
        return work(trx);
      });
      for (const step of due) step();
      return result;
    } catch (error) {
      if (attempt === mostAttempts || !hasLost(error)) throw error;
      await wait(firstPause * 2 ** attempt * Math.random());
    }
  }
}

/** Does something once a transaction of `transact` is committed; never when it is rolled back. */
export function afterCommit(trx: Kysely<Tables>, step: () => void): void {
  const due = afterCommits.get(trx);
  if (!due) throw new Error('This is no transaction of transact().');
  due.push(step);
}

const hasLost = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && lostStates.has(String(error.code));
