import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { report } from '../measure.ts';
import { makeDatabase, makeFolder, startBench } from './bench-service.ts';

/** Memory (resident set, Linux) of the service at 1,000 and 100,000 keys, at rest and after an admin's day. */
const folder = makeFolder();
const megabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;

const small = await memoryAt(1000);
const large = await memoryAt(100_000);
const node = { name: 'an empty Node process', median: await emptyNode() };
const named = (name: string, median: number) => ({ name, median });
report(named('service with 1,000 keys, just started', small.started), node, 'MB');
report(
  named('service with 100,000 keys, just started', large.started),
  named('with 1,000', small.started),
  'MB',
);
report(named('service with 1,000 keys, worked', small.worked), node, 'MB');
report(named('service with 100,000 keys, worked', large.worked), named('with 1,000', small.worked), 'MB');

/** Reads the whole list, searches, plans, and regenerates up to 10,000 keys in chunks. */
async function memoryAt(keys: number): Promise<{ started: number; worked: number }> {
  const path = join(folder, String(keys), 'keys.db');
  await makeDatabase(path, keys);
  const bench = await startBench(path);
  await delay(2000);
  const started = megabytes(bench.pid);
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor && `&cursor=${cursor}`;
    cursor = (await bench.call<{ nextCursor: string | null }>('GET', `/api/v1/keys?limit=500${query}`))
      .nextCursor;
  }
  for (const word of ['an', 'sample', 'muller', 'zzz', 'a', 'partner']) {
    await bench.call('GET', `/api/v1/keys?search=${word}`);
  }
  const selection = { kind: 'query', filter: {}, except: [] };
  const plan = { action: 'regenerate', selection };
  const { planId } = await bench.call<{ planId: string }>('POST', '/api/v1/keys/plan', plan);
  for (let offset = 0; offset < Math.min(keys, 10_000); offset += 500) {
    await bench.call('POST', '/api/v1/keys/bulk-regenerate', { planId, offset, limit: 500 });
  }
  await delay(2000);
  const worked = megabytes(bench.pid);
  await bench.stop();
  return { started, worked };
}

async function emptyNode(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await delay(2000);
  const used = megabytes(child.pid ?? 0);
  child.kill();
  return used;
}
