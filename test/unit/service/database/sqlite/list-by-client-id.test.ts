import { type CompiledQuery } from 'kysely';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../../service/database/open-database.ts';
import { selectKeys } from '../../../../../service/keys/list-keys.query.ts';

it.each(['asc', 'desc'] as const)(
  'a page by Client Id (%s) is read along the index that keeps them unique',
  async (order) => {
    const { db, close } = await openDatabase(':memory:');
    const compile = vi.spyOn(db.getExecutor(), 'compileQuery');
    await selectKeys(db, { filter: {}, sort: 'clientId', order, after: ['A', 'a'], limit: 50 }, 0);
    const asked = compile.mock.results[0]?.value as CompiledQuery;
    const { rows } = await db.executeQuery<{ detail: string }>({
      ...asked,
      sql: `explain query plan ${asked.sql}`,
    });
    expect(rows.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^SEARCH api_keys USING INDEX sqlite_autoindex_api_keys_\d \(client_id[<>]\?\)$/),
    ]);
    await close();
  },
);
