import type { Kysely } from 'kysely';
import { Compile } from 'typebox/compile';
import type { AnsweredRoute, KeptPage } from '../api/inventory-messages.ts';
import { listKeys } from '../api/list-keys.ts';
import type { Tables } from '../database/tables.ts';
import { createKeyCounts } from '../keys/key-counts.ts';
import { listKeysRoute } from '../keys/list-keys.route.ts';
import { selectOverview } from '../overview/get-overview.query.ts';
import { Problem } from '../plugins/problem.ts';
import { pageTaker } from './page-taker.ts';
import { dropIndexes } from './without-indexes.ts';

export type KeptKeys = Readonly<{
  /** Puts a page in; all of them before the first question. */
  take: (page: KeptPage) => Promise<void>;
  /** Answers as the key service would: by its own code. Throws the Problem that it would answer. */
  ask: (route: AnsweredRoute, query: unknown) => Promise<unknown>;
}>;

/** Keys that a service named earlier, in an empty SQLite database of their own. */
export async function createKeptKeys(db: Kysely<Tables>, clock: () => number = Date.now): Promise<KeptKeys> {
  const { makeIndexes, fillSearchIndex } = await dropIndexes(db);
  let ready: Promise<void> | null = null;
  let searchable: Promise<void> = Promise.resolve();
  const getReady = () => {
    ready ??= makeIndexes().then(() => {
      searchable = fillSearchIndex();
      // Who searches hears of it.
      searchable.catch(() => undefined);
    });
    return ready;
  };
  const answers = answersFrom(db, clock);
  return {
    take: pageTaker(db),
    ask: async (route, query) => {
      await getReady();
      if (isSearch(query)) await searchable;
      return answers[route](query);
    },
  };
}

const isSearch = (query: unknown): boolean =>
  typeof query === 'object' && query !== null && 'search' in query && query.search !== '';

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
