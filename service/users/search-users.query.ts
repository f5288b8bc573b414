import { sql, type Kysely } from 'kysely';
import { jsonList } from '../database/json-rows.ts';
import { containsWords } from '../database/match-text.ts';
import type { Tables } from '../database/tables.ts';
import type { JiraAccount } from '../jira/jira-client.ts';

/** Deactivated users of the directory as last read: Jira Cloud's own search does not find them. */
export async function selectDeactivated(
  db: Kysely<Tables>,
  search: string,
  limit: number,
): Promise<JiraAccount[]> {
  let query = db.selectFrom('jira_users').selectAll().where('active', '=', 0);
  for (const word of containsWords('search_text', search)) query = query.where(word);
  const rows = await query.orderBy('search_text').limit(limit).execute();
  return rows.map((row) => ({
    userId: row.user_id,
    displayName: row.display_name,
    email: row.email,
    active: false,
    login: '',
  }));
}

/** Which of these users have an API key. */
export async function selectOwners(db: Kysely<Tables>, userIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('api_keys')
    .select('user_id')
    .where(sql<boolean>`user_id in ${jsonList(userIds)}`)
    .execute();
  return new Set(rows.map((row) => row.user_id));
}
