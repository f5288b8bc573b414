import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { jsonRows } from '../json-rows.ts';
import type { Tables } from '../tables.ts';
import { userMatch } from '../user-match.ts';
import { applyStatements } from './apply-statements.ts';

/** A list of users is looked up in the directory by e-mail, login or name; created keys may expire. */
const statements = [
  `alter table jira_users add column login text not null default ''`,
  ...['match_email', 'match_login', 'match_name'].flatMap((column) => [
    `alter table jira_users add column ${column} text not null default ''`,
    `create index jira_users_by_${column} on jira_users (${column})`,
  ]),
  `alter table plans add column key_expires_at bigint not null default 0`,
];

export const findUsers: Migration = {
  up: async (db) => {
    await applyStatements(db, statements);
    await fillMatches(db as Kysely<Tables>);
  },
};

/** Users per statement. */
const chunk = 1000;

/** What can be known of the users read so far; the login comes with the next reading of the directory. */
async function fillMatches(db: Kysely<Tables>): Promise<void> {
  for (let last = ''; ;) {
    const users = await db
      .selectFrom('jira_users')
      .select(['user_id', 'display_name', 'email'])
      .where('user_id', '>', last)
      .orderBy('user_id')
      .limit(chunk)
      .execute();
    const end = users.at(-1);
    if (!end) return;
    last = end.user_id;
    const rows = users.map((user) => ({
      id: user.user_id,
      name: userMatch(user.display_name),
      email: userMatch(user.email ?? ''),
    }));
    await sql`update jira_users set match_name = fresh.name, match_email = fresh.email
      from ${jsonRows(rows, ['id', 'name', 'email'])} as fresh where jira_users.user_id = fresh.id`.execute(
      db,
    );
  }
}
