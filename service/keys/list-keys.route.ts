import type { Api } from '../api/index.ts';
import { isIndexed } from '../database/match-text.ts';
import { readCursor, writeCursor } from '../plugins/cursor.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { KeyCounts } from './key-counts.ts';
import type { KeysDeps } from './keys-deps.ts';
import { countKeys, positionShapeOf, selectKeys, type ListedKey } from './list-keys.query.ts';

/** Keys on a page when the caller names no limit. */
const defaultLimit = 50;

export const listKeysRoute =
  ({ db, clock }: Pick<KeysDeps, 'db' | 'clock'>, counts: KeyCounts): RouteHandler<Api['listKeys']> =>
  async ({ query: { sort = 'userName', order = 'asc', cursor, limit = defaultLimit, ...filter } }) => {
    const list = ['keys', sort, order, Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))];
    const after = cursor === undefined ? {} : { after: readCursor(list, positionShapeOf(sort), cursor) };
    const readPage = () => selectKeys(db, { filter, sort, order, ...after, limit: limit + 1 }, clock());
    let found: ListedKey[] | undefined;
    const total = await counts.count(filter, async () => {
      // What the search index finds on the first page is not looked for a second time.
      if (cursor === undefined && isIndexed(db, filter.search ?? '')) {
        found = await readPage();
        if (found.length <= limit) return found.length;
      }
      return countKeys(db, filter, clock());
    });
    // To look for the first of none costs a walk through all keys.
    found ??= total === 0 ? [] : await readPage();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ key }) => key),
      nextCursor: found.length > limit && last ? writeCursor(list, last.position) : null,
      total,
    };
  };
