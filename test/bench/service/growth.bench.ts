import { join } from 'node:path';
import { selectLogHead } from '../../../service/audit-log/log-head.ts';
import { openDatabase } from '../../../service/database/open-database.ts';
import { currentRevision, databaseNumber } from '../../../service/database/revision.ts';
import { writeCursor } from '../../../service/plugins/cursor.ts';
import { startPostgres } from '../../support/postgres/start-postgres.ts';
import { measureGrowth, reportGrowth } from '../measure-growth.ts';
import { makeDatabase, makeFolder, startBench } from './bench-service.ts';
import { fillPostgres } from './fill-postgres.ts';
import {
  deleteAndRestore,
  expectedGrowth,
  firstPage,
  planAll,
  readAll,
  readOverview,
  readPages,
  regenerateAll,
  type Act,
  type Place,
} from './growth-measures.ts';

/**
 * What the key service costs with more and more keys, by HTTP: ratios to the smallest inventory, and the exponent of the growth over all.
 * Other sizes, for a trial: `npm run bench -- growth 500,5000 500,5000` (SQLite, PostgreSQL).
 */
const sizesOf = (text: string | undefined, usual: readonly number[]) => text?.split(',').map(Number) ?? usual;
const sqliteSizes = sizesOf(process.argv[2], [1000, 10_000, 100_000]);
const postgresSizes = sizesOf(process.argv[3], [1000, 10_000, 100_000, 1_000_000]);

/** Rounds of what takes longer the more keys there are: with many it is a mean over all of them itself. */
const roundsOfAll = (size: number) => (size < 100_000 ? 5 : 1);
const roundsOfPlans = (size: number) => (size < 1_000_000 ? 5 : 3);
const quick: readonly (readonly [Act, (size: number) => number])[] = [
  [readPages, () => 15],
  [planAll, roundsOfPlans],
  [readOverview, roundsOfPlans],
];
const folder = makeFolder();

const sqlite: Place[] = [];
for (const size of sqliteSizes) {
  const database = join(folder, String(size), 'keys.db');
  await makeDatabase(database, size);
  sqlite.push(await placeOf(size, database));
}
const onSqlite = await measure('SQLite', sqlite, [
  ...quick,
  [readAll, roundsOfAll],
  [regenerateAll, roundsOfAll],
  [deleteAndRestore, roundsOfAll],
]);

const postgres = await startPostgres({ isSynced: true });
const places: Place[] = [];
for (const size of postgresSizes) {
  const database = await postgres.createDatabase(`keys_${size}`);
  const secretsFile = join(folder, `${size}-secrets.json`);
  await fillPostgres(database, secretsFile, size);
  places.push(await placeOf(size, database, secretsFile));
}
const onPostgres = await measure('PostgreSQL', places, quick);
await postgres.stop();

const above = [...onSqlite, ...onPostgres];
console.log(
  `  Growing faster than expected: ${above.length === 0 ? 'nothing' : above.map((name) => `\n    ${name}`).join('')}`,
);

/** Starts the service on a database, and looks up what will be asked for. */
async function placeOf(size: number, database: string, secretsFile?: string): Promise<Place> {
  const { db, close } = await openDatabase(database);
  const keys = db.selectFrom('api_keys').select(['sort_name', 'key_id', 'client_id']);
  const deep = await keys
    .orderBy('sort_name')
    .orderBy('key_id')
    .offset(Math.floor(size * 0.8))
    .limit(1)
    .executeTakeFirstOrThrow();
  const some = await keys.orderBy('key_id').limit(100).execute();
  const { auditId, mac } = await selectLogHead(db);
  const mark = [await databaseNumber(db), await currentRevision(db), 'z', auditId, mac].join('.');
  await close();
  return {
    size,
    bench: await startBench(database, secretsFile),
    deepCursor: writeCursor(['keys', 'userName', 'asc', []], [deep.sort_name, deep.key_id]),
    words: some.map(({ client_id }) => client_id.slice(9, 21).toLowerCase()),
    mark,
  };
}

/** Measures, prints, and stops the services. @returns what grows faster than expected */
async function measure(
  engine: string,
  services: readonly Place[],
  acts: readonly (readonly [Act, (size: number) => number])[],
): Promise<string[]> {
  console.log(`  ${engine}: ${services.map(({ size }) => size).join(' : ')} keys`);
  // As warm as they will be.
  for (let i = 0; i < 200; i += 1) for (const service of services) await firstPage(service);
  const found: string[] = [];
  for (const [act, roundsAt] of acts) {
    const times = await measureGrowth(services, act, roundsAt);
    found.push(...reportGrowth(times, expectedGrowth).map((name) => `${engine}: ${name}`));
  }
  for (const { bench } of services) await bench.stop();
  return found;
}
