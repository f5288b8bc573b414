import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { startPostgres } from '../../support/postgres/start-postgres.ts';
import { makeFolder } from '../service/bench-service.ts';
import { medianOf } from '../measure.ts';
import { prepareKeys } from './prepare-keys.ts';

/**
 * Logins per second of the service on one core, with 50 connections from another process on another core, 60 s in all. Every answer is a
 * freshly signed token, of a key drawn at random from 10,000.
 */
const secondsInAll = 60;
const rounds = 3;
const serviceCore = '0';
const loadCore = '1';
const warmUpSeconds = 3;

type Candidate = {
  name: string;
  url: string;
  path: string;
  kind: 'json' | 'form';
  clients: string;
  child: ChildProcess;
};
type Load = { perSecond: number; p50: number; p99: number; failed: number };

const folder = makeFolder();
const here = (file: string) => join(import.meta.dirname, file);
const pinned = (core: string, args: readonly string[]) => ['-c', core, process.execPath, ...args];

async function start(
  name: string,
  kind: Candidate['kind'],
  clients: string,
  args: readonly string[],
): Promise<Candidate> {
  const child = spawn('taskset', pinned(serviceCore, args), { stdio: ['ignore', 'pipe', 'ignore'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString('utf8').split('\n')[0] ?? ''));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  const { url, path = '/api/v1/authenticate' } = JSON.parse(line) as { url: string; path?: string };
  return { name, url, path, kind, clients, child };
}

async function startService(name: string, keys: number, database: string): Promise<Candidate> {
  const secretsFile = join(folder, `${name}-secrets.json`);
  const clients = join(folder, `${name}-clients.json`);
  await prepareKeys(database, secretsFile, keys, clients);
  const jira = ['--jira-url', 'http://127.0.0.1:9', '--port', '0', '--json'];
  const options = ['--database', database, '--secrets-file', secretsFile, ...jira];
  return start(name, 'json', clients, ['service/start-standalone.ts', ...options]);
}

/** In a process of its own, as the service's machine would see it. */
function load({ url, path, kind, clients }: Candidate, seconds: number): Load {
  const args = pinned(loadCore, [here('load.ts'), url, path, clients, kind, String(seconds)]);
  return JSON.parse(
    execFileSync('taskset', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as Load;
}

const postgres = await startPostgres({ isSynced: true });
const sqlite = (keys: number) => startService(`SQLite, ${keys} keys`, keys, join(folder, `${keys}.db`));
const onPostgres = async (keys: number) =>
  startService(`PostgreSQL, ${keys} keys`, keys, await postgres.createDatabase(`keys_${keys}`));
const [one, thousand, million] = [await sqlite(1), await sqlite(1000), await sqlite(1_000_000)];
const [pgOne, pgMillion] = [await onPostgres(1), await onPostgres(1_000_000)];
const fixed = await start('a fixed answer', 'json', million.clients, [here('fixed-answer.ts')]);
const oidc = await start('oidc-provider', 'form', million.clients, [here('oidc-server.ts'), million.clients]);
const oauth2 = await start('oauth2-server', 'form', million.clients, [
  here('oauth2-server.ts'),
  million.clients,
]);
const candidates = [fixed, one, thousand, million, pgOne, pgMillion, oidc, oauth2];

const results = new Map<Candidate, Load[]>(candidates.map((candidate) => [candidate, []]));
for (const candidate of candidates) load(candidate, warmUpSeconds);
const signCosts: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const cost = execFileSync('taskset', pinned(serviceCore, [here('sign-cost.ts')]), { encoding: 'utf8' });
  signCosts.push((JSON.parse(cost) as { microseconds: number }).microseconds);
  for (const candidate of candidates) {
    results.get(candidate)?.push(load(candidate, secondsInAll / rounds / candidates.length));
  }
}
for (const { child } of candidates) child.kill('SIGTERM');
await postgres.stop();

const middle = (candidate: Candidate, what: keyof Load) =>
  medianOf((results.get(candidate) ?? []).map((result) => result[what]));
const failed = [...results.values()].flat().reduce((sum, result) => sum + result.failed, 0);
const signCost = medianOf(signCosts);
const limit = 1_000_000 / (1_000_000 / middle(fixed, 'perSecond') + signCost);
const ratio = (value: number) => value.toFixed(2);

console.log(
  `  one EdDSA signature: ${signCost.toFixed(1)} us; the limit (a fixed answer and one signature): ${limit.toFixed(0)} a second`,
);
for (const candidate of candidates) {
  const perSecond = middle(candidate, 'perSecond');
  const against = [fixed, oidc, oauth2].map(
    (baseline) => `${ratio(perSecond / middle(baseline, 'perSecond'))} x ${baseline.name}`,
  );
  console.log(
    `  ${candidate.name}: ${ratio(perSecond / limit)} x the limit, ${against.join(', ')} (${perSecond.toFixed(0)} a second, p99 ${middle(candidate, 'p99')} ms)`,
  );
}
console.log(
  `  p99 with 1,000,000 keys: ${ratio(middle(million, 'p99') / middle(thousand, 'p99'))} x p99 with 1,000`,
);
const failing = candidates.filter((candidate) => results.get(candidate)?.some((result) => result.failed > 0));
console.log(`  failed requests: ${failed}${failing.map(({ name }) => ` at ${name}`).join()}`);
process.exit(failed === 0 ? 0 : 1);
