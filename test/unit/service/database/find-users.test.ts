import { afterEach, beforeEach, expect, it } from 'vitest';
import { findUsers } from '../../../../service/database/migrations/008-find-users.ts';
import { applyStatements } from '../../../../service/database/migrations/apply-statements.ts';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import type { Kysely } from 'kysely';
import { openTestDatabase } from '../../../support/open-test-database.ts';

let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

it('users that were read before lists could be looked up are found by name and e-mail, thousands of them', async () => {
  const db = opened.db as unknown as Kysely<unknown>;
  const added = ['login', 'match_email', 'match_login', 'match_name'];
  await applyStatements(db, [
    ...added.slice(1).map((column) => `drop index jira_users_by_${column}`),
    ...added.map((column) => `alter table jira_users drop column ${column}`),
    'alter table plans drop column key_expires_at',
    `insert into jira_users (user_id, display_name, email, active, search_text, synced_at)
      values ('u-0', 'Žofia  Ångström', 'Zofia@Company.test', 1, '', 1), ('u-1', 'Nobody', null, 1, '', 1)`,
    ...Array.from(
      { length: 11 },
      (
        _,
        part,
      ) => `insert into jira_users (user_id, display_name, email, active, search_text, synced_at) values
        ${Array.from({ length: 100 }, (_user, i) => `('v-${part}-${i}', 'User ${part}-${i}', null, 1, '', 1)`).join(', ')}`,
    ),
  ]);
  await findUsers.up(db);
  const users = await opened.db.selectFrom('jira_users').selectAll().orderBy('user_id').execute();
  expect(users).toHaveLength(1102);
  expect(users.slice(0, 2)).toMatchObject([
    { match_name: 'žofia ångström', match_email: 'zofia@company.test', match_login: '', login: '' },
    { match_name: 'nobody', match_email: '' },
  ]);
  expect(users.every(({ match_name }) => match_name !== '')).toBe(true);
});
