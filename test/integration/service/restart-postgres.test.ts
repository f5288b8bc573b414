import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JiraUser } from '../../../service/api/models/jira-user.ts';
import { startPostgres, type Postgres } from '../../support/postgres/start-postgres.ts';
import { adminOn, type Ask } from './ask-service.ts';
import { loadOfChanges } from './load-of-changes.ts';
import { standaloneServices, type StandaloneServices } from './standalone-services.ts';
import { usersWithoutKey } from './users-without-key.ts';

let postgres: Postgres;
let services: StandaloneServices;
let url: string;
let ask: Ask;
let running: ReturnType<typeof loadOfChanges> | undefined;
beforeAll(async () => {
  postgres = await startPostgres({ isSynced: true });
  services = standaloneServices();
  const database = await postgres.createDatabase('keys');
  const args = ['--sample', '--keys', '20', '--database', database];
  ({ url } = await services.start([...args, '--secrets-file', join(services.folder, 'secrets.json')]));
  ask = await adminOn(url);
});
afterAll(async () => {
  await services.stop();
  await postgres.stop();
});

afterEach(() => running?.stop());

/** Milliseconds until the service says again that it is ready. Everything but "ready" and "the database is away" is wrong. */
async function readyAgain(): Promise<number> {
  const start = performance.now();
  for (;;) {
    const response = await fetch(`${url}/health/ready`);
    if (response.status === 200) return performance.now() - start;
    expect(((await response.json()) as { code: string }).code).toMatch(/^database_/);
    await wait(5);
  }
}

const ways = [
  ['crashes', () => postgres.crash()],
  ['is shut down in the middle of everything', () => postgres.end()],
] as const;

describe.each(ways)('when the database %s under load, three times', (what, away) => {
  it('no acknowledged change is lost, no answer is wrong, and the service recovers by itself', async () => {
    const before = Number((await ask('GET', '/api/v1/audit/verify')).body['checked']);
    const users: JiraUser[] = await usersWithoutKey(ask, 48);
    const load = loadOfChanges({ userIds: users.map(({ userId }) => userId), workers: 8, mayHangUp: false });
    running = load;
    load.start(ask);
    for (let round = 1; round <= 3; round += 1) {
      await wait(1200);
      await away();
      const acknowledged = load.counts.acknowledged;
      await wait(400);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/health/ready`)).status).toBe(503);
      await postgres.restart();
      const recovery = await readyAgain();
      process.stdout.write(
        `PostgreSQL ${what}: ready ${recovery.toFixed(0)} ms after it took connections again\n`,
      );
      expect(recovery).toBeLessThan(5000);
      await vi.waitFor(() => expect(load.counts.acknowledged).toBeGreaterThan(acknowledged + 10), 20_000);
    }
    await load.stop();
    await load.verify(ask);
    expect(load.faults).toEqual([]);
    expect(load.counts.acknowledged).toBeGreaterThan(100);
    expect(load.counts.doubtful).toBeGreaterThan(0);
    const { intact, checked } = (await ask('GET', '/api/v1/audit/verify')).body;
    expect(intact).toBe(true);
    expect(Number(checked)).toBeGreaterThanOrEqual(before + load.counts.applied);
    expect(Number(checked)).toBeLessThanOrEqual(before + load.counts.acknowledged + load.counts.doubtful);
    process.stdout.write(
      `${load.counts.acknowledged} changes acknowledged, ${load.counts.doubtful} in doubt\n`,
    );
  });
});
