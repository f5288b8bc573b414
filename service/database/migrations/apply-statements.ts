import { sql, type Kysely } from 'kysely';
import { engineOf } from '../engine-of.ts';

/** Runs statements written for SQLite, in the words of the engine. */
export async function applyStatements(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  const { ddl } = engineOf(db);
  for (const statement of statements) await sql.raw(ddl(statement)).execute(db);
}
