import { sql, type CompiledQuery } from 'kysely';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../../service/database/open-database.ts';
import { lastSync } from '../../../../../service/users/resolve-users.query.ts';

it('looking up users does not walk through the whole directory to say when it was last read', async () => {
  const { db, close } = await openDatabase(':memory:');
  const compile = vi.spyOn(db.getExecutor(), 'compileQuery');
  expect(await lastSync(db)).toBeNull();
  const asked = (compile.mock.results[0]?.value as CompiledQuery).sql;
  const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(asked)}`.execute(db);
  expect(rows.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('SEARCH jira_users USING COVERING INDEX jira_users_by_synced_at'),
  ]);
  await close();
});
