import type { Api } from '../api/index.ts';
import { readCursor, writeCursor } from '../plugins/cursor.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { deletedKeyOf } from './deleted-key.row.ts';
import type { DeletedKeysDeps } from './deleted-keys-deps.ts';
import { countDeletedKeys, selectDeletedKeys } from './list-deleted-keys.query.ts';
import { oldestKept } from './move-keys.ts';

/** Keys on a page when the caller names no limit. */
const defaultLimit = 50;

export const listDeletedKeysRoute =
  ({ db, clock, keepDeletedDays }: DeletedKeysDeps): RouteHandler<Api['listDeletedKeys']> =>
  async ({ query: { order = 'desc', cursor, limit = defaultLimit, ...filter } }) => {
    const list = ['deleted-keys', order, filter.search];
    const after = cursor === undefined ? {} : { after: readCursor(list, ['number', 'string'], cursor) };
    const oldest = oldestKept(clock(), keepDeletedDays);
    const total = await countDeletedKeys(db, filter, oldest);
    const found = await selectDeletedKeys(db, { filter, order, ...after, limit: limit + 1, oldest });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => deletedKeyOf(row, keepDeletedDays)),
      nextCursor: found.length > limit && last ? writeCursor(list, [last.deleted_at, last.key_id]) : null,
      total,
      keepDays: keepDeletedDays,
    };
  };
