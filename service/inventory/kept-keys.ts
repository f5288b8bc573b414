import type { Kysely } from 'kysely';
import { Compile } from 'typebox/compile';
import { keptRecord, type AnsweredRoute, type TakenRecords } from '../api/inventory-messages.ts';
import { listKeys } from '../api/list-keys.ts';
import type { Tables } from '../database/tables.ts';
import { createKeyCounts } from '../keys/key-counts.ts';
import { listKeysRoute } from '../keys/list-keys.route.ts';
import { selectOverview } from '../overview/get-overview.query.ts';
import { Problem } from '../plugins/problem.ts';
import { openKeptDatabase } from './open-kept-database.ts';
import { pageTaker } from './page-taker.ts';
import { dropIndexes } from './without-indexes.ts';

export type KeptKeys = Readonly<{
  /** Puts records in; all of them before the first question. */
  take: (records: readonly string[]) => Promise<TakenRecords>;
  /** Answers as the key service would: by its own code. Throws the Problem that it would answer. */
  ask: (route: AnsweredRoute, query: unknown) => Promise<unknown>;
  close: () => Promise<void>;
}>;

const isRecord = Compile(keptRecord);

/** Keys that a service named earlier, in a database of their own. */
export async function createKeptKeys(clock: () => number = Date.now): Promise<KeptKeys> {
  const db = await openKeptDatabase();
  const makeIndexes = await dropIndexes(db);
  const answers = answersFrom(db, clock);
  let indexes: Promise<void> | null = null;
  return {
    take: recordTaker(db),
    ask: async (route, query) => {
      const answer = await answers[route](query);
      // The first answer does not wait for them. Without them questions are answered too, in more time.
      indexes ??= makeIndexes().catch(() => undefined);
      return answer;
    },
    close: async () => {
      await indexes;
      await db.destroy();
    },
  };
}

function recordTaker(db: Kysely<Tables>): KeptKeys['take'] {
  const takePage = pageTaker(db);
  let taken: TakenRecords = { synced: null, isEnd: false };
  return async (records) => {
    for (const text of records) {
      const record: unknown = taken.isEnd ? null : JSON.parse(text);
      // One of a newer Keydesk: what follows builds on it.
      if (!isRecord.Check(record)) taken = { ...taken, isEnd: true };
      else if (record.type === 'synced') taken = { ...taken, synced: record };
      else await takePage(record.page);
    }
    return taken;
  };
}

/** The handlers of the routes. They read only, so that who asks does not matter. */
function answersFrom(
  db: Kysely<Tables>,
  clock: () => number,
): Record<AnsweredRoute, (query: unknown) => Promise<unknown>> {
  const list = listKeysRoute({ db, clock }, createKeyCounts(db, clock));
  const isListQuery = Compile(listKeys.query);
  return {
    getOverview: () => selectOverview(db, clock()),
    listKeys: async (query) => {
      if (!isListQuery.Check(query)) throw new Problem('bad_input');
      return list({ query } as Parameters<typeof list>[0]);
    },
  };
}
