import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../service/api/sample-logins.ts';
import { runStandalone, type Standalone } from './run-standalone.ts';
import { basic } from '../../support/service-on-sample-jira.ts';

let folder: string;
let running: Standalone[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-standalone-'));
  running = [];
});
afterEach(async () => {
  for (const service of running) service.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  rmSync(folder, { recursive: true });
});

/** What a killed service leaves in the folder for temporary files goes with the folder of the test. */
const run = (args: readonly string[], env?: Record<string, string>) => {
  const service = runStandalone(args, { TMPDIR: folder, ...env });
  running.push(service);
  return service;
};
const database = () => join(folder, 'keys.db');
const sample = (...args: string[]) => ['--sample', '--keys', '5', '--port', '0', '--json', ...args];
async function ready(service: Standalone) {
  const line = await service.firstLine;
  if (line === null) throw new Error(service.stderr());
  return JSON.parse(line) as { url: string; sampleAdmin?: { email: string; apiToken: string } };
}
async function signIn(url: string, login: { email: string; apiToken: string } = sampleLogins.admin) {
  const authorization = basic(login);
  const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { authorization } });
  const { token = '' } = (await response.json()) as { token?: string };
  return { status: response.status, token };
}
const listOf = async (url: string, token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return (await (await fetch(`${url}/api/v1/keys`, { headers })).json()) as {
    total: number;
    items: { keyId: string }[];
  };
};
/** Starts and expects the refusal, with nothing on standard output and the reason in one line. */
async function refusal(args: readonly string[], env?: Record<string, string>) {
  const service = run(args, env);
  expect(await service.ended).toBe(2);
  expect(service.stdout()).toBe('');
  expect(service.stderr()).toMatch(/^Keydesk key service: [^\n]+\n$/);
  return service.stderr();
}

describe('a service of its own', () => {
  it('prints one JSON line when it is ready, signs in whom the line names, and stops on SIGTERM', async () => {
    const service = run(sample());
    const { url, sampleAdmin } = await ready(service);
    expect(sampleAdmin).toEqual(sampleLogins.admin);
    const { status, token } = await signIn(url, sampleAdmin);
    expect(status).toBe(201);
    expect((await listOf(url, token)).total).toBe(5);
    service.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.stdout()).toBe(`${JSON.stringify({ url, sampleAdmin })}\n`);
    expect(service.stderr()).not.toContain(sampleLogins.admin.apiToken);
    expect(service.stderr()).not.toContain(token);
  });

  it('prints one line for people with the address and both logins, and stops on SIGINT', async () => {
    const service = run(['--sample', '--keys', '1', '--port', '0']);
    const line = await service.firstLine;
    expect(line).toMatch(/^Keydesk key service: http:\/\/127\.0\.0\.1:\d+ /);
    for (const { email, apiToken } of Object.values(sampleLogins))
      expect(line).toContain(`${email} / ${apiToken}`);
    service.kill('SIGINT');
    expect(await service.ended).toBe(0);
    expect(service.stdout().trimEnd().split('\n')).toHaveLength(1);
  });

  it('leaves nothing behind of a database that was only for a trial', async () => {
    const service = run(sample());
    await ready(service);
    expect(readdirSync(folder)).toHaveLength(1);
    service.kill('SIGTERM');
    await service.ended;
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes its settings from variables and from a file', async () => {
    const config = join(folder, 'config.json');
    writeFileSync(config, JSON.stringify({ sample: true, keys: 3, database: database(), port: 0 }));
    const service = run([], { KEYDESK_CONFIG: config, KEYDESK_JSON: 'true', KEYDESK_KEYS: '4' });
    const { url } = await ready(service);
    expect((await listOf(url, (await signIn(url)).token)).total).toBe(4);
    expect(existsSync(database())).toBe(true);
  });

  it('keeps sessions and keys over a restart', async () => {
    const first = run(sample('--database', database()));
    const before = await ready(first);
    const { token } = await signIn(before.url);
    const { items } = await listOf(before.url, token);
    first.kill('SIGKILL');
    await first.ended;
    const second = run(sample('--database', database()));
    expect((await listOf((await ready(second)).url, token)).items).toEqual(items);
  });

  it('writes no secret of its own and no credential into its log', async () => {
    const service = run(sample('--database', database()));
    const { url } = await ready(service);
    await signIn(url);
    const secrets = Object.values(
      JSON.parse(readFileSync(join(folder, 'keydesk-secrets.json'), 'utf8')) as Record<string, string>,
    ).slice(1);
    for (const secret of [...secrets, sampleLogins.admin.apiToken])
      expect(service.stderr()).not.toContain(secret);
  });
});

describe('a start is refused, with the reason and exit code 2', () => {
  it('when another service has the database', async () => {
    await ready(run(sample('--database', database())));
    expect(await refusal(sample('--database', database()))).toContain('in use by another Keydesk service');
  });

  it('not when that service was killed', async () => {
    const first = run(sample('--database', database()));
    await ready(first);
    first.kill('SIGKILL');
    await first.ended;
    expect(await ready(run(sample('--database', database())))).toHaveProperty('url');
  });

  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const reason = await refusal(['--sample', '--keys', '1', '--port', String(port)]);
    other.close();
    expect(reason).toContain('The port is in use. Choose another with --port.');
  });

  it('when the host is none of this computer', async () => {
    const args = sample('--host', '203.0.113.7', '--allowed-host', 'keys.example.com');
    expect(await refusal(args)).toContain('no address of this computer');
  });

  it('when nobody said which Jira', async () => {
    expect(await refusal([])).toContain('Which Jira?');
  });

  it('when a secret is among the arguments or variables, which is not repeated', async () => {
    const secret = 'ATATT3xFfGF0abcdef';
    const reasons = [
      await refusal(['--sample', `--api-token=${secret}`]),
      await refusal(['--sample', secret]),
      await refusal(['--sample'], { KEYDESK_API_TOKEN: secret }),
    ];
    for (const reason of reasons) {
      expect(reason).toMatch(/secrets are never accepted/i);
      expect(reason).not.toContain(secret);
    }
  });

  it('when the secrets file is damaged, missing, or readable by others', async () => {
    const first = run(sample('--database', database()));
    await ready(first);
    first.kill('SIGTERM');
    await first.ended;
    const path = join(folder, 'keydesk-secrets.json');
    const content = readFileSync(path);
    writeFileSync(path, content.subarray(0, 40));
    expect(await refusal(sample('--database', database()))).toContain('is damaged');
    rmSync(path);
    expect(await refusal(sample('--database', database()))).toContain('is missing');
    writeFileSync(path, content, { mode: 0o644 });
    expect(await refusal(sample('--database', database()))).toContain('can be read by others');
  });

  it('when a newer Keydesk made the database', async () => {
    const first = run(sample('--database', database()));
    await ready(first);
    first.kill('SIGTERM');
    await first.ended;
    const newer = new DatabaseSync(database());
    newer.exec(`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`);
    newer.close();
    expect(await refusal(sample('--database', database()))).toContain('made by a newer Keydesk');
  });
});
