import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteKey } from '../../../service/api/delete-key.ts';
import { listKeys } from '../../../service/api/list-keys.ts';
import { lockFile } from '../../../service/database/lock-file.ts';
import { startEmbeddedService } from '../../../electron/main/key-service/embedded-endpoint.ts';
import { createServiceClient } from '../../../electron/main/key-service/service-client.ts';
import {
  embeddedService,
  forkedServices,
  killNewestService,
  runningServices,
} from '../../support/forking-utility-process.ts';
import { adminAuthorization } from '../../support/service-on-sample-jira.ts';
import { silentLog } from '../../support/silent-log.ts';

vi.mock('electron', () => import('../../support/forking-utility-process.ts'));

let folder: string;
let onDown: () => void;
let downs: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-endpoint-'));
  forkedServices.length = 0;
  downs = 0;
  onDown = () => undefined;
});
afterEach(() => {
  for (const { child } of forkedServices) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const start = (askAfterCrashes?: () => Promise<boolean>) =>
  startEmbeddedService({
    ...(askAfterCrashes && { askAfterCrashes }),
    modulePath: embeddedService,
    start: {
      type: 'start',
      dataFolder: folder,
      sealingKey: 'k'.repeat(43),
      jira: { kind: 'sample', keys: 3 },
    },
    logFile: join(folder, 'key-service.log'),
    log: silentLog,
    onDown: () => {
      downs += 1;
      onDown();
    },
  });

describe('the embedded service is killed three times in five minutes', () => {
  async function killThrice(endpoint: Awaited<ReturnType<typeof start>>) {
    for (let kills = 1; kills <= 3; kills += 1) {
      await endpoint.url();
      killNewestService();
      await vi.waitFor(() => expect(downs).toBe(kills), 30_000);
    }
  }

  it('it is started again only when the admin says so', async () => {
    const answer = Promise.withResolvers<boolean>();
    const ask = vi.fn(() => answer.promise);
    const endpoint = await start(ask);
    await killThrice(endpoint);
    await delay(1_000);
    expect(ask).toHaveBeenCalledOnce();
    expect(forkedServices).toHaveLength(3);
    answer.resolve(true);
    expect(await endpoint.url()).toMatch(/^http:/);
    expect(forkedServices).toHaveLength(4);
    await endpoint.stop();
  });

  it('stopping it meanwhile waits for no answer', async () => {
    const endpoint = await start(() => new Promise(() => undefined));
    await killThrice(endpoint);
    await endpoint.stop();
    expect(runningServices()).toBe(0);
  });
});

describe('the embedded service is killed', () => {
  it('it is started again on the same data; calls wait for it, and the session goes on', async () => {
    const endpoint = await start();
    const reachable: boolean[] = [];
    const client = createServiceClient({
      endpoint,
      jiraAuthorization: adminAuthorization,
      onReachable: (isUp) => reachable.push(isUp),
    });
    onDown = client.markDown;
    const [first] = (await client.call(listKeys)).items;
    await client.call(deleteKey, { params: { keyId: first!.keyId } });
    const url = await endpoint.url();
    killNewestService();
    await vi.waitFor(() => expect(downs).toBe(1), 30_000);
    const { items, total } = await client.call(listKeys);
    expect(total).toBe(2);
    expect(items.map(({ keyId }) => keyId)).not.toContain(first!.keyId);
    expect(await endpoint.url()).not.toBe(url);
    await vi.waitFor(() => expect(reachable).toEqual([false, true]), 30_000);
    expect(runningServices()).toBe(1);
    await client.close();
    expect(runningServices()).toBe(0);
  });

  it('again and again: it comes back each time', async () => {
    const endpoint = await start();
    for (const nth of [1, 2, 3]) {
      killNewestService();
      await vi.waitFor(() => expect(downs).toBe(nth), 30_000);
      expect((await fetch(`${await endpoint.url()}/health/ready`)).status).toBe(200);
    }
    await endpoint.stop();
  });

  it('and cannot be started for a while: it is tried with growing pauses and never given up', async () => {
    const endpoint = await start();
    let release = (): void => undefined;
    onDown = () => {
      release = lockFile(join(folder, 'keydesk.db.lock'));
    };
    killNewestService();
    await vi.waitFor(() => expect(forkedServices.length).toBeGreaterThanOrEqual(4), 30_000);
    const before = forkedServices.length;
    // By now a pause is 0.8 s and longer.
    await delay(700);
    expect(forkedServices.length - before).toBeLessThanOrEqual(1);
    release();
    expect((await fetch(`${await endpoint.url()}/health/ready`)).status).toBe(200);
    expect(downs).toBe(1);
    await endpoint.stop();
    expect(runningServices()).toBe(0);
  });
});

describe('stopping', () => {
  it('ends the service for good', async () => {
    const endpoint = await start();
    await endpoint.stop();
    expect(runningServices()).toBe(0);
    await delay(500);
    expect(forkedServices).toHaveLength(1);
    expect(downs).toBe(0);
  });

  it('while it is being started again ends that too, and who waits is told', async () => {
    const endpoint = await start();
    killNewestService();
    await vi.waitFor(() => expect(downs).toBe(1), 30_000);
    const waiting = endpoint.url().catch((error: unknown) => error);
    await endpoint.stop();
    await waiting;
    expect(runningServices()).toBe(0);
    const forks = forkedServices.length;
    await delay(500);
    expect(forkedServices).toHaveLength(forks);
  });

  it('while it cannot be started ends the trying', async () => {
    const endpoint = await start();
    let release = (): void => undefined;
    onDown = () => {
      release = lockFile(join(folder, 'keydesk.db.lock'));
    };
    killNewestService();
    await vi.waitFor(() => expect(forkedServices.length).toBeGreaterThanOrEqual(3), 30_000);
    const waiting = endpoint.url();
    waiting.catch(() => undefined);
    await endpoint.stop();
    await expect(waiting).rejects.toMatchObject({ code: 'service_unreachable' });
    expect(runningServices()).toBe(0);
    release();
  });
});

it('a first start that fails is told at once and not tried again', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'keydesk.db'), 'this is no database');
  await expect(start()).rejects.toMatchObject({ code: 'service_failed' });
  await delay(500);
  expect(forkedServices).toHaveLength(1);
});
