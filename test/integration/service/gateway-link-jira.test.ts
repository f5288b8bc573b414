import { execFile } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJiraLink } from '../../../service/gateway/jira-link-file.ts';
import { publicKeyOf } from '../../../service/gateway/jira-link.ts';
import { runStandalone } from './run-standalone.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-link-jira-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm run link-jira --` runs. */
const linkJira = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['service/link-jira.ts', ...args],
      { cwd: root },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

describe('npm run link-jira', () => {
  it('makes a link file that the service takes, and prints what Jira has to be told', async () => {
    const path = join(folder, 'new', 'jira-link.json');
    const { code, out } = await linkJira('--link-file', path, '--name', 'keydesk');
    expect(code).toBe(0);
    const link = readJiraLink(path);
    expect(link.consumerKey).toBe('keydesk');
    const [pem] = /-----BEGIN PUBLIC KEY-----[\s\S]*-----END PUBLIC KEY-----/.exec(out) ?? [''];
    expect(createPublicKey(pem).asymmetricKeyDetails?.modulusLength).toBeGreaterThanOrEqual(2048);
    expect(pem).toBe(publicKeyOf(link));
    for (const words of ['Consumer Key     keydesk', 'Allow 2-Legged OAuth', 'Allow user impersonation']) {
      expect(out).toContain(words);
    }
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('never prints the private key', async () => {
    const path = join(folder, 'private.json');
    const { out, err } = await linkJira('--link-file', path, '--name', 'keydesk');
    const { privateKey } = JSON.parse(readFileSync(path, 'utf8')) as { privateKey: string };
    expect(out + err).not.toContain('PRIVATE');
    expect(out + err).not.toContain(privateKey.split('\n')[1]);
  });

  it('leaves a link that is there alone', async () => {
    const path = join(folder, 'twice.json');
    await linkJira('--link-file', path, '--name', 'first');
    const { code, err } = await linkJira('--link-file', path, '--name', 'second');
    expect(code).toBe(2);
    expect(err).toContain('--replace');
    expect(readJiraLink(path).consumerKey).toBe('first');
  });

  it.each([
    [['--name', 'x'], 'Usage:'],
    [['--link-file', '/tmp/x'], 'Usage:'],
    [['--link-file', '/tmp/x', '--name', 'two words'], '--name must be'],
    [['--secret', 'x'], 'Usage:'],
  ])('says how it is used: %s', async (args, words) => {
    const { code, err } = await linkJira(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('the service with a link file', () => {
  it('starts', async () => {
    const path = join(folder, 'good.json');
    await linkJira('--link-file', path, '--name', 'keydesk');
    const database = join(folder, 'keys.db');
    const service = runStandalone(
      ['--jira-url', 'http://127.0.0.1:9', '--jira-link-file', path, '--database', database, '--port', '0'],
      {},
    );
    expect(await service.firstLine).toContain('Keydesk key service');
    service.kill('SIGTERM');
    await service.ended;
  });

  it('is refused with a sentence when the file is not there', async () => {
    const database = join(folder, 'none.db');
    const path = join(folder, 'none.json');
    const service = runStandalone(
      ['--jira-url', 'http://127.0.0.1:9', '--jira-link-file', path, '--database', database, '--port', '0'],
      {},
    );
    expect(await service.ended).toBe(2);
    expect(service.stderr()).toContain('cannot be read');
  });
});
