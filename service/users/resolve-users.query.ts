import { sql, type Kysely } from 'kysely';
import { maxCandidates } from '../api/resolve-users.ts';
import { jsonRows } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { userMatch } from '../database/user-match.ts';

type FoundUser = Pick<Tables['jira_users'], 'user_id' | 'display_name' | 'email' | 'active'> & {
  place: number;
  /** What the line is of this user: 1 id, 2 e-mail, 3 login, 4 name. */
  kind: number;
  has_key: number;
};

/** By each of these a line may name a user; what comes first counts. */
const ways = [
  sql`u.user_id = line."text"`,
  sql`line."match" <> '' and u.match_email = line."match"`,
  sql`line."match" <> '' and u.match_login = line."match"`,
  sql`line."match" <> '' and u.match_name = line."match"`,
];

/**
 * The users of the directory that each line names, one more than are told of at most.
 * @returns by the place of the line; deactivated users too
 */
export async function selectNamedUsers(
  db: Kysely<Tables>,
  lines: readonly string[],
): Promise<Map<number, FoundUser[]>> {
  const rows = lines.map((text, place) => ({ place, text, match: userMatch(text) }));
  const line = sql`${jsonRows(rows, ['place', 'text', 'match'])} as line`;
  const found = sql.join(
    ways.map(
      (
        way,
        i,
      ) => sql`select line.place, ${sql.lit(i + 1)} as kind, u.user_id, u.display_name, u.email, u.active
        from ${line} cross join jira_users u where ${way}`,
    ),
    sql` union all `,
  );
  const users = await sql<FoundUser>`select place, kind, user_id, display_name, email, active,
      case when exists (select 1 from api_keys where api_keys.user_id = ranked.user_id)
        then 1 else 0 end as has_key
    from (select found.*, row_number() over (partition by place, kind order by user_id) as nth
      from (${found}) as found) as ranked
    where nth <= ${sql.lit(maxCandidates + 1)} order by place, kind, nth`.execute(db);
  return bestOf(users.rows);
}

function bestOf(users: readonly FoundUser[]): Map<number, FoundUser[]> {
  const best = new Map<number, FoundUser[]>();
  for (const user of users) {
    const before = best.get(user.place);
    if (!before) best.set(user.place, [user]);
    else if (before[0]?.kind === user.kind) before.push(user);
  }
  return best;
}

/** When the directory was last read; null: never. */
export async function lastSync(db: Kysely<Tables>): Promise<number | null> {
  const row = await db
    .selectFrom('jira_users')
    .select((eb) => eb.fn.max('synced_at').as('synced_at'))
    .executeTakeFirst();
  return row?.synced_at ?? null;
}
