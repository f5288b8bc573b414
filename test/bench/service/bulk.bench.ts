import { createSecretKey, randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { macOf } from '../../../service/audit-log/audit-chain.ts';
import { hashSecret, makeClientSecret } from '../../../service/keys/client-secret.ts';
import { measureInTurn, report, type Measured } from '../measure.ts';
import { makeDatabase, makeFolder, startBench, type Bench } from './bench-service.ts';

/**
 * 10,000 of 100,000 keys changed through the HTTP chunks, against bare SQL that does the same to a copy (the same
 * secrets hashed, the same rows changed, the same audit entries sealed, in transactions of 500), and against one call
 * for each key (500 of them, times 20).
 */
const rounds = 3;
const perRound = 10_000;
const chunk = 500;
const oneByOne = 500;

const folder = makeFolder();
const [served, copied] = [join(folder, 'served.db'), join(folder, 'copied.db')];
await makeDatabase(served, 100_000);
copyFileSync(served, copied);
const bench = await startBench(served);
const sql = new DatabaseSync(copied);
sql.exec(
  'pragma synchronous = full; pragma cache_size = -65536; pragma temp_store = memory; pragma foreign_keys = on',
);
const pepper = { id: 'p1', key: createSecretKey(randomBytes(32)) };
const auditKey = randomBytes(32);
type Row = { key_id: string; client_id: string; user_name: string };
const rows = sql
  .prepare('select key_id, client_id, user_name from api_keys order by sort_name, key_id')
  .all() as Row[];

/** The keys of a round; those at the end of the list are for the calls one by one. */
const part = (round: number) => rows.slice(round * perRound, (round + 1) * perRound);
const rest = (round: number) =>
  rows.slice(rows.length - (round + 1) * oneByOne, rows.length - round * oneByOne);

await compare('regenerate', {
  call: ({ key_id }) => bench.call('POST', `/api/v1/keys/${key_id}/regenerate`),
  change: regenerateBare,
});
await compare('delete', {
  call: ({ key_id }) => bench.call('DELETE', `/api/v1/keys/${key_id}`),
  change: deleteBare,
});
sql.close();
await bench.stop();

async function compare(
  action: 'delete' | 'regenerate',
  { call, change }: { call: (row: Row) => Promise<unknown>; change: (some: Row[]) => void },
): Promise<void> {
  const timed = await measureInTurn(rounds, {
    bulk: (round) => runPlan(bench, action, part(round)),
    bare: (round) => runBare(part(round), change),
    single: async (round) => {
      for (const row of rest(round)) await call(row);
    },
  });
  const named = (name: string, { median }: Measured, times = 1) => ({ name, median: median * times });
  const bulk = named(`bulk ${action} of 10,000`, timed.bulk);
  report(bulk, named('bare SQL', timed.bare));
  report(bulk, named('one call for each', timed.single, perRound / oneByOne));
}

async function runPlan(to: Bench, action: 'delete' | 'regenerate', some: Row[]): Promise<void> {
  const selection = { kind: 'ids', keyIds: some.map(({ key_id }) => key_id) };
  const { planId } = await to.call<{ planId: string }>('POST', '/api/v1/keys/plan', { action, selection });
  for (let offset: number | null = 0; offset !== null;) {
    const body = { planId, offset, limit: chunk };
    const answer: { nextOffset: number | null } = await to.call('POST', `/api/v1/keys/bulk-${action}`, body);
    offset = answer.nextOffset;
  }
}

function runBare(some: Row[], change: (part: Row[]) => void): void {
  for (let i = 0; i < some.length; i += chunk) {
    sql.exec('begin');
    const now = some.slice(i, i + chunk);
    change(now);
    writeAudit(now);
    sql.exec('commit');
  }
}

function regenerateBare(some: Row[]): void {
  const hashes = some.map(({ key_id }) => ({ key_id, hash: hashSecret(pepper, makeClientSecret()) }));
  sql
    .prepare(
      `update api_keys set secret_hash = fresh.hash, secret_created_at = ?, version = version + 1
        from (select value ->> 'key_id' as key_id, value ->> 'hash' as hash from json_each(?)) as fresh
        where api_keys.key_id = fresh.key_id`,
    )
    .run(Date.now(), JSON.stringify(hashes));
}

function deleteBare(some: Row[]): void {
  sql
    .prepare('delete from api_keys where key_id in (select value from json_each(?))')
    .run(JSON.stringify(some.map(({ key_id }) => key_id)));
}

function writeAudit(some: Row[]): void {
  const insert =
    sql.prepare(`insert into audit_log (audit_id, at, action, actor_id, actor_name, address, key_id,
    client_id, user_name, detail, search_text, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const last = sql.prepare('select max(audit_id) as id from audit_log').get() as { id: number | null };
  let [id, mac] = [last.id ?? 0, ''];
  for (const { key_id, client_id, user_name } of some) {
    id += 1;
    const actor = { actor_id: 'ada', actor_name: 'Ada Admin', address: '127.0.0.1' };
    const row = {
      audit_id: id,
      at: Date.now(),
      action: 'delete-key',
      ...actor,
      key_id,
      client_id,
      user_name,
      detail: null,
    } as const;
    mac = macOf(auditKey, mac, row);
    insert.run(...Object.values(row), user_name, mac);
  }
}
