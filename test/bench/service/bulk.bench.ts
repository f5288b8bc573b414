import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureInTurn, report, type Measured } from '../measure.ts';
import { bareDatabase, type BareRow } from './bare-database.ts';
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
const bare = bareDatabase(copied);
const { rows } = bare;

/** The keys of a round; those at the end of the list are for the calls one by one. */
const part = (round: number) => rows.slice(round * perRound, (round + 1) * perRound);
const rest = (round: number) =>
  rows.slice(rows.length - (round + 1) * oneByOne, rows.length - round * oneByOne);

await compare('regenerate', {
  call: ({ key_id }) => bench.call('POST', `/api/v1/keys/${key_id}/regenerate`),
  change: bare.regenerate,
});
await compare('delete', {
  call: ({ key_id }) => bench.call('DELETE', `/api/v1/keys/${key_id}`),
  change: bare.delete,
});
bare.close();
await bench.stop();

async function compare(
  action: 'delete' | 'regenerate',
  { call, change }: { call: (row: BareRow) => Promise<unknown>; change: (some: BareRow[]) => void },
): Promise<void> {
  const timed = await measureInTurn(rounds, {
    bulk: (round) => runPlan(bench, action, part(round)),
    bare: (round) => bare.inChunks(part(round), chunk, change),
    single: async (round) => {
      for (const row of rest(round)) await call(row);
    },
  });
  const named = (name: string, { median }: Measured, times = 1) => ({ name, median: median * times });
  const bulk = named(`bulk ${action} of 10,000`, timed.bulk);
  report(bulk, named('bare SQL', timed.bare));
  report(bulk, named('one call for each', timed.single, perRound / oneByOne));
}

async function runPlan(to: Bench, action: 'delete' | 'regenerate', some: BareRow[]): Promise<void> {
  const selection = { kind: 'ids', keyIds: some.map(({ key_id }) => key_id) };
  const { planId } = await to.call<{ planId: string }>('POST', '/api/v1/keys/plan', { action, selection });
  for (let offset: number | null = 0; offset !== null;) {
    const body = { planId, offset, limit: chunk };
    const answer: { nextOffset: number | null } = await to.call('POST', `/api/v1/keys/bulk-${action}`, body);
    offset = answer.nextOffset;
  }
}
