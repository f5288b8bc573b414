import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { trigramQuery } from '../../../service/database/sqlite-engine.ts';
import { measureInTurn, report } from '../measure.ts';
import { makeDatabase, makeFolder, startBench, type Bench } from './bench-service.ts';

/** A page of 50 keys by HTTP, at 100,000 keys, against the same SQL by node:sqlite without a service. */
const rounds = 21;
/** Asked in a row each time, so that no process is measured while it wakes up. */
const inRow = 5;
const columns =
  'key_id, client_id, user_id, user_name, user_email, user_active, created_at, created_by, secret_created_at, last_used_at, version';
/** Parts of client ids that nobody searched before, so that no count is remembered: each finds about 700 keys. */
const words = Array.from({ length: rounds * inRow }, (_, i) => (0x100 + i * 36).toString(16));
/** In the e-mail of 85 keys of 100: the worst that a search can find. */
const common = 'sample';

type Page = { nextCursor: string; items: { keyId: string; userName: string }[] };
const folder = makeFolder();
const [small, large] = [join(folder, 'small', 'keys.db'), join(folder, 'large', 'keys.db')];
await makeDatabase(small, 1000);
await makeDatabase(large, 100_000);
const [few, many] = [await startBench(small), await startBench(large)];
const sql = new DatabaseSync(large);
sql.exec('pragma cache_size = -65536');

const first = sql.prepare(`select ${columns} from api_keys order by sort_name, key_id limit 51`);
const deep = sql.prepare(
  `select ${columns} from api_keys where (sort_name, key_id) > (?, ?) order by sort_name, key_id limit 51`,
);
const matches = `row_no in (select rowid from api_keys_search where api_keys_search match ?) and search_text like ?`;
const matching = (word: string) => [trigramQuery([word]), `%${word}%`];
const searched = sql.prepare(
  `select ${columns} from api_keys where ${matches} order by sort_name, key_id limit 51`,
);
const counted = sql.prepare(`select count(*) from api_keys where ${matches}`);
const middle = sql
  .prepare('select sort_name, key_id from api_keys order by sort_name, key_id limit 1 offset 80000')
  .get() as {
  sort_name: string;
  key_id: string;
};
const deepCursor = await cursorAfter(many, 80_000);

const page = (bench: Bench, query: string) => bench.call<Page>('GET', `/api/v1/keys?limit=50${query}`);
const row = (ask: (word: string) => unknown) => async (round: number) => {
  for (const word of words.slice(round * inRow, (round + 1) * inRow)) await ask(word);
};
// As warm as the other, which has read 160 pages for its cursor.
for (let i = 0; i < 160; i += 1) await page(few, '');
const timed = await measureInTurn(rounds, {
  'no work at all (health/live)': row(() => many.call('GET', '/health/live')),
  'first page': row(() => page(many, '')),
  'first page of 1,000 keys': row(() => page(few, '')),
  'page after 80,000': row(() => page(many, `&cursor=${deepCursor}`)),
  'searched page and its total': row((word) => page(many, `&search=${word}`)),
  'bare SQL, first page': row(() => first.all()),
  'bare SQL, page after 80,000': row(() => deep.all(middle.sort_name, middle.key_id)),
  'bare SQL, searched page and its total': row((word) => [
    searched.all(...matching(word)),
    counted.get(...matching(word)),
  ]),
});
const worst = await measureInTurn(7, {
  'page of a word that 85,000 keys have': row(() => page(many, `&search=${common}`)),
  'bare SQL, page of that word': row(() => searched.all(...matching(common))),
});
console.log(`  (milliseconds for ${inRow} calls in a row)`);
report(timed['first page'], timed['bare SQL, first page']);
report(timed['page after 80,000'], timed['bare SQL, page after 80,000']);
report(timed['searched page and its total'], timed['bare SQL, searched page and its total']);
report(worst['page of a word that 85,000 keys have'], worst['bare SQL, page of that word']);
report(timed['first page'], timed['no work at all (health/live)']);
report(timed['page after 80,000'], timed['first page']);
report(timed['searched page and its total'], timed['first page']);
report(timed['first page'], timed['first page of 1,000 keys']);
sql.close();
await few.stop();
await many.stop();

/** Reads on as an admin would, so that the cursor is one of the service's own. */
async function cursorAfter(bench: Bench, keys: number): Promise<string> {
  let cursor = '';
  for (let read = 0; read < keys; read += 500) {
    const { nextCursor } = await bench.call<Page>(
      'GET',
      `/api/v1/keys?limit=500${cursor && `&cursor=${cursor}`}`,
    );
    cursor = nextCursor;
  }
  return cursor;
}
