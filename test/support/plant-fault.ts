import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../service/database/tables.ts';
import { isOnPostgres } from './open-test-database.ts';

/** A statement that the database itself lets fail: `insert on audit_log`, where the row is so and so. */
export type Fault = Readonly<{
  when: string;
  table: keyof Tables;
  /** About `new` and `old`. */
  condition?: string;
  /** As when another program holds what is needed. */
  isBusy?: boolean;
}>;

const planted = 'planted fault';

/** From now on such statements fail. @returns what takes the fault away again */
export async function plantFault(db: Kysely<Tables>, fault: Fault): Promise<() => Promise<void>> {
  await (isOnPostgres() ? plantInPostgres(db, fault) : plantInSqlite(db, fault));
  return async () => {
    await sql`drop trigger fault ${sql.raw(isOnPostgres() ? `on ${fault.table}` : '')}`.execute(db);
  };
}

const plantInSqlite = (db: Kysely<Tables>, fault: Fault) =>
  sql`create trigger fault before ${sql.raw(fault.when)} on ${sql.table(fault.table)}
    ${sql.raw(fault.condition === undefined ? '' : `when ${fault.condition}`)}
    begin select raise(abort, ${sql.lit(fault.isBusy === true ? 'database is locked' : planted)}); end`.execute(
    db,
  );

async function plantInPostgres(db: Kysely<Tables>, fault: Fault): Promise<void> {
  await sql`create or replace function fault() returns trigger language plpgsql as
    ${sql.lit(`begin raise exception '${planted}' using errcode = '${fault.isBusy === true ? '55P03' : 'P0001'}'; end`)}`.execute(
    db,
  );
  await sql`create trigger fault before ${sql.raw(fault.when)} on ${sql.table(fault.table)} for each row
    ${sql.raw(fault.condition === undefined ? '' : `when (${fault.condition})`)}
    execute function fault()`.execute(db);
}
