import { Client } from 'pg';
import { openDatabase } from '../../../service/database/open-database.ts';
import { namePools } from '../../../service/sample-jira/sample-names.ts';
import { readServiceSecrets } from '../../../service/service-secrets.ts';

const given = namePools.flatMap((pool) => pool.given.map(([, ascii]) => ascii));
const family = namePools.flatMap((pool) => pool.family.map(([, ascii]) => ascii));

/** Keys as `sampleKeys` makes them, as far as their cost goes: ids that begin with the time, names of many people, ages of up to four years, a sixth never used. */
const keys = `
  insert into api_keys (key_id, client_id, user_id, user_name, user_email, user_active, user_login, search_text,
    sort_name, sort_email, sort_creator, created_at, created_by, secret_hash, secret_created_at, last_used_at, version)
  select lpad(to_hex(at), 12, '0') || substr(md5('key ' || n), 1, 20), upper(client), 'user ' || n, initcap(name), email, case when n % 12 = 0 then 0 else 1 end, '',
    name || ' ' || email || ' ' || client, name, email, 'ada admin', at, 'Ada Admin', 'none', at,
    case when n % 6 = 5 then 0 else at + ($2 - at) * (n % 97) / 97 end, 1
  from (
    select *, name || '.' || n || '@sample.keydesk.test' as email
    from (
      select n, md5('client ' || n) as client, $2 - (n * 7919 % 1400) * 86400000 - n * 104729 % 86400000 as at,
        ($3::text[])[1 + n % $5] || ' ' || ($4::text[])[1 + n / $5 % $6] as name
      from generate_series(1, $1::bigint) as n) as named) as described`;

/** Fills a database of PostgreSQL with keys by SQL of its own: the indexes are made afterwards, so that a million take a minute. */
export async function fillPostgres(address: string, secretsFile: string, count: number): Promise<void> {
  const { db, close } = await openDatabase(address);
  await readServiceSecrets(secretsFile, db);
  await close();
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where tablename = 'api_keys'
      and indexname not in (select conname from pg_constraint where conrelid = 'api_keys'::regclass)`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(keys, [count, Date.now(), given, family, given.length, family.length]);
  await client.query(`set maintenance_work_mem = '1GB'`);
  for (const { made } of indexes) await client.query(made);
  await client.query(`insert into key_changes (key_id, revision) select key_id, 1 from api_keys`);
  await client.query(`update counters set value = 1 where name = 'revision'`);
  await client.query('vacuum analyze');
  await client.end();
}
