import { sql, type Kysely } from 'kysely';
import { jsonRows } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { makeClientId } from './client-secret.ts';
import { makeKeyId } from './key-id.ts';

/** Puts users into a plan, each with the ids that its key will have. A place that is taken stays as it is. */
export async function freezeUsers(
  trx: Kysely<Tables>,
  planId: string,
  offset: number,
  userIds: readonly string[],
): Promise<void> {
  const rows = userIds.map((userId, i) => ({
    position: offset + i,
    keyId: makeKeyId(),
    clientId: makeClientId(),
    userId,
  }));
  // "where true" keeps SQLite from reading "on conflict" as a join.
  await sql`insert into plan_items (plan_id, position, key_id, client_id, user_id, user_name, user_email)
    select ${planId}, fresh.position, fresh."keyId", fresh."clientId", fresh."userId",
      coalesce(jira_users.display_name, fresh."userId"), jira_users.email
    from ${jsonRows(rows, ['position', 'keyId', 'clientId', 'userId'])} as fresh
    left join jira_users on jira_users.user_id = fresh."userId" where true
    on conflict (plan_id, position) do nothing`.execute(trx);
}
