import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forkService, type ProcessOptions } from '../../../electron/main/key-service/embedded-service.ts';
import {
  embeddedService,
  forkedServices,
  killNewestService,
  runningServices,
} from '../../support/forking-utility-process.ts';
import { adminAuthorization } from '../../support/service-on-sample-jira.ts';

vi.mock('electron', () => import('../../support/forking-utility-process.ts'));

const sealingKey = 'k'.repeat(43);
let folder: string;
const exits: number[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-embedded-'));
  exits.length = 0;
  forkedServices.length = 0;
});
afterEach(() => {
  for (const { child } of forkedServices) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const startMessage = () =>
  ({
    type: 'start',
    dataFolder: join(folder, 'data'),
    sealingKey,
    jira: { kind: 'sample', keys: 3 },
  }) as const;
const fork = (change: Partial<ProcessOptions> = {}) =>
  forkService({
    modulePath: embeddedService,
    start: startMessage(),
    logFile: join(folder, 'logs', 'key-service.log'),
    onExit: (code) => exits.push(code),
    ...change,
  });
const signIn = (url: string, launchToken?: string) =>
  fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: {
      authorization: adminAuthorization,
      ...(launchToken !== undefined && { 'x-keydesk-launch-token': launchToken }),
    },
  });

describe('the embedded key service', () => {
  it('is ready when main is told so: it answers, on this computer only', async () => {
    const service = await fork();
    expect(new URL(service.url).hostname).toBe('127.0.0.1');
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    await service.stop();
  });

  it('gets nothing by argv or environment: all by message', async () => {
    const service = await fork();
    const [{ args, options, posted }] = forkedServices as [(typeof forkedServices)[number]];
    expect(args).toEqual([]);
    expect(options).not.toHaveProperty('env');
    expect(posted).toMatchObject([{ type: 'start' }]);
    await service.stop();
  });

  it('lets nobody in but the console that started it, with a token that is good once', async () => {
    const service = await fork();
    expect((await signIn(service.url)).status).toBe(401);
    expect((await signIn(service.url, 'guess')).status).toBe(401);
    const [one, other] = await Promise.all([service.issueLaunchToken(), service.issueLaunchToken()]);
    expect(one).not.toBe(other);
    expect((await signIn(service.url, one)).status).toBe(201);
    expect((await signIn(service.url, one)).status).toBe(401);
    expect((await signIn(service.url, other)).status).toBe(201);
    await service.stop();
  });

  it('writes a log for this user only, without credentials', async () => {
    const service = await fork();
    const token = await service.issueLaunchToken();
    await signIn(service.url, token);
    await service.stop();
    const file = join(folder, 'logs', 'key-service.log');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'logs')).mode & 0o777).toBe(0o700);
    const log = readFileSync(file, 'utf8');
    for (const secret of [token, adminAuthorization, 'sample-admin-api-token', sealingKey])
      expect(log).not.toContain(secret);
  });

  it('keeps the key that seals its signing keys in no file', async () => {
    const service = await fork();
    await service.stop();
    const files = readdirSync(join(folder, 'data'));
    expect(files).toContain('keydesk.db');
    for (const file of files)
      expect(readFileSync(join(folder, 'data', file)).includes(sealingKey)).toBe(false);
  });

  it('keeps no secrets file when the console keeps its keys, and refuses those of another database', async () => {
    const key = (sign: string) => sign.repeat(43);
    const secrets = { pepperId: 'p1', pepper: key('p'), sessionKey: key('s'), auditKey: key('a') };
    const service = await fork({ start: { ...startMessage(), secrets } });
    expect((await signIn(service.url, await service.issueLaunchToken())).status).toBe(201);
    await service.stop();
    const files = readdirSync(join(folder, 'data'));
    expect(files).not.toContain('keydesk-secrets.json');
    for (const file of files) {
      const content = readFileSync(join(folder, 'data', file));
      for (const secret of [secrets.pepper, secrets.sessionKey, secrets.auditKey])
        expect(content.includes(secret)).toBe(false);
    }
    const others = { ...secrets, pepper: key('o') };
    await expect(fork({ start: { ...startMessage(), secrets: others } })).rejects.toMatchObject({
      code: 'service_failed',
      cause: { message: expect.stringMatching(/belong to another one/) as string },
    });
    await expect(fork()).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/is missing/) as string },
    });
  });

  it('signs with the same key after a restart when it is given the same sealing key, else with a new one', async () => {
    const signingKeys = async (key: string) => {
      const service = await fork({ start: { ...startMessage(), sealingKey: key } });
      const answer = await fetch(`${service.url}/.well-known/jwks.json`);
      await service.stop();
      return ((await answer.json()) as { keys: unknown[] }).keys.length;
    };
    expect(await signingKeys(sealingKey)).toBe(1);
    expect(await signingKeys(sealingKey)).toBe(1);
    expect(await signingKeys('o'.repeat(42) + 'w')).toBe(2);
  });

  it('works on where its log cannot be written', async () => {
    mkdirSync(join(folder, 'logs', 'key-service.log'), { recursive: true });
    const service = await fork();
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    await service.stop();
  });

  it('stops when asked, without being taken for lost', async () => {
    const service = await fork();
    await service.stop();
    expect(runningServices()).toBe(0);
    expect(forkedServices[0]?.child.exitCode).toBe(0);
    expect(exits).toEqual([]);
    await service.stop();
  });

  it('that ends by itself is noticed, and asking it fails at once', async () => {
    const service = await fork();
    const asked = service.issueLaunchToken().catch((error: unknown) => error);
    forkedServices[0]?.child.kill('SIGSTOP');
    const lost = service.issueLaunchToken();
    killNewestService();
    await expect(lost).rejects.toMatchObject({ code: 'service_unreachable' });
    await asked;
    expect(exits).toHaveLength(1);
  });
});

describe('a service that cannot start', () => {
  const expectFailure = async (options: Partial<ProcessOptions>, reason: RegExp) => {
    const failure = await fork(options).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'service_failed',
      cause: { message: expect.stringMatching(reason) as string },
    });
    await vi.waitFor(() => expect(runningServices()).toBe(0), 30_000);
    expect(exits).toEqual([]);
  };

  it('is service_failed with its reason for the log, and leaves no process behind', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'keydesk.db'), 'this is no database');
    await expectFailure({}, /cannot be opened/);
  });

  it('and ends at once is service_failed', async () => {
    const modulePath = join(folder, 'ends.ts');
    writeFileSync(modulePath, 'process.exit(3);');
    await expectFailure({ modulePath }, /ended, or hung/);
  });

  it('whose file is missing is service_failed', async () => {
    await expectFailure({ modulePath: join(folder, 'missing.ts') }, /ended, or hung/);
  });
});
