import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCommandLine, startCommand } from '../../support/command-line.ts';
import { startKeydeskService, type KeydeskService } from '../../support/keydesk-service.ts';
import { readSecretsCsv } from '../../support/secrets-csv.ts';

const count = 400;
let home: string;
let program: string;
let service: KeydeskService;
let folder: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'keydesk-cli-'));
  [program, service] = await Promise.all([
    buildCommandLine(join(home, 'built')),
    startKeydeskService({ keys: count }),
  ]);
  writeCredentials(service.admin.apiToken);
}, 120_000);
afterAll(async () => {
  await service.stop();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(home, 'test-'));
});

const credentials = () => join(home, 'credentials.json');
const writeCredentials = (apiToken: string, file = credentials()) =>
  writeFileSync(file, JSON.stringify({ email: service.admin.email, apiToken }), { mode: 0o600 });
const common = () => [
  '--service',
  service.url,
  '--credentials',
  credentials(),
  '--data-folder',
  join(folder, 'data'),
];
const start = (...args: string[]) => startCommand(program, [...common(), ...args]);
const keydesk = (...args: string[]) => start(...args).ended;
const at = (name: string) => join(folder, name);
const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const filesHolding = (text: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(text))
    .map(({ name }) => name);

describe('the command line', () => {
  it('is a program that needs no Electron, and starts by its name', () => {
    expect(readFileSync(program, 'utf8')).not.toMatch(/require\(["']electron["']\)/);
    expect(spawnSync(program, ['--version']).status).toBe(0);
  });

  it('lists the keys that the service lists, one JSON object a line', async () => {
    const { code, out } = await keydesk('--json', 'keys', 'list', '--search', 'an');
    expect(code).toBe(0);
    const keys = await service.admin.listAllKeys({ search: 'an' });
    expect(linesOf(out).map(({ keyId }) => keyId)).toEqual(keys.map(({ keyId }) => keyId));
  });

  it('takes credentials from standard input, and from a file for this user only', async () => {
    const { email, apiToken } = service.admin;
    const piped = startCommand(
      program,
      ['--service', service.url, '--credentials', '-', 'keys', 'list', '--search', 'nobody at all'],
      JSON.stringify({ email, apiToken }),
    );
    expect(await piped.ended).toMatchObject({ code: 0, out: '' });
    const open = at('open.json');
    writeCredentials(apiToken, open);
    chmodSync(open, 0o644);
    const refused = await keydesk('--credentials', open, 'keys', 'list');
    expect(refused.code).toBe(2);
    expect(refused.notes).toContain(`chmod 600 ${open}`);
  });

  it.skipIf(spawnSync('script', ['--version']).status !== 0)(
    'asks at a terminal, and shows nothing of what is typed there',
    () => {
      const { email, apiToken } = service.admin;
      const command = `${process.execPath} ${program} --service ${service.url} keys list --search "nobody at all"`;
      const shown = execFileSync('script', ['-qec', command, '/dev/null'], {
        input: `${email}\n${apiToken}\n`,
        encoding: 'utf8',
        timeout: 30_000,
      });
      expect(shown).toContain('API token: ');
      // The terminal itself echoes what came before the program asked; what the program writes holds nothing of it.
      expect(shown.slice(shown.indexOf('Jira e-mail'))).not.toContain(apiToken);
    },
  );

  it('says with its exit code what went wrong', async () => {
    const wrong = at('wrong.json');
    writeCredentials('wrong', wrong);
    const codes = await Promise.all(
      [
        ['--credentials', wrong, 'keys', 'list'],
        ['--service', 'http://127.0.0.1:9', 'keys', 'list'],
        ['--service', 'http://keydesk.example.com', 'keys', 'list'],
        ['keys', 'delete', '--search', 'an'],
        ['keys', 'regenerate', '--all', '--yes'],
        ['keys', 'list', '--no-such-option'],
      ].map(async (args) => (await keydesk(...args)).code),
    );
    expect(codes).toEqual([5, 6, 2, 4, 2, 2]);
  });

  it('plans and changes nothing with --dry-run', async () => {
    const before = await service.admin.listAllKeys({});
    const { code, out } = await keydesk('--json', 'keys', 'delete', '--all', '--dry-run');
    expect(code).toBe(0);
    expect(linesOf(out)[0]).toMatchObject({ dryRun: true, action: 'delete', count: before.length });
    expect(await service.admin.listAllKeys({})).toEqual(before);
    expect(existsSync(at('data'))).toBe(false);
  });

  it('deletes exactly what was named', async () => {
    const [first, second] = await service.admin.listKeys({ limit: 2 });
    const { code, out } = await keydesk(
      '--json',
      'keys',
      'delete',
      '--key',
      first!.keyId,
      second!.keyId,
      '--yes',
    );
    expect(code).toBe(0);
    expect(linesOf(out)[0]).toMatchObject({ action: 'delete', state: 'completed', succeeded: 2 });
    const left = (await service.admin.listAllKeys({})).map(({ keyId }) => keyId);
    expect(left).not.toContain(first!.keyId);
    expect(left).not.toContain(second!.keyId);
  });

  it('restores one deleted key, and deletes another for good', async () => {
    const [back, gone] = await service.admin.listKeys({ limit: 2 });
    await keydesk('keys', 'delete', '--key', back!.keyId, gone!.keyId, '--yes');
    const deletedKeys = async () => {
      const { out } = await keydesk('--json', 'keys', 'deleted');
      return linesOf(out).map(({ keyId }) => keyId);
    };
    expect(await deletedKeys()).toEqual(expect.arrayContaining([back!.keyId, gone!.keyId]));
    const planned = await keydesk('--json', 'keys', 'restore', '--key', back!.keyId, '--dry-run');
    expect(linesOf(planned.out)[0]).toMatchObject({ dryRun: true, action: 'restore', count: 1 });
    expect((await keydesk('keys', 'purge', '--all')).code).toBe(4);
    expect(await deletedKeys()).toEqual(expect.arrayContaining([back!.keyId, gone!.keyId]));

    const restored = await keydesk('--json', 'keys', 'restore', '--key', back!.keyId, '--yes');
    expect(linesOf(restored.out)[0]).toMatchObject({ action: 'restore', state: 'completed', succeeded: 1 });
    const purged = await keydesk('--json', 'keys', 'purge', '--key', gone!.keyId, '--yes');
    expect(linesOf(purged.out)[0]).toMatchObject({ action: 'purge', state: 'completed', succeeded: 1 });
    const left = (await service.admin.listAllKeys({})).map(({ keyId }) => keyId);
    expect(left).toContain(back!.keyId);
    expect(left).not.toContain(gone!.keyId);
    const stillDeleted = await deletedKeys();
    expect(stillDeleted).not.toContain(back!.keyId);
    expect(stillDeleted).not.toContain(gone!.keyId);
  });

  it('creates a key for a user, and shows the secret only when told to', async () => {
    const user = await service.admin.userWithoutKey();
    const { code, out } = await keydesk('--json', 'keys', 'create', '--user', user.userId, '--show-secrets');
    expect(code).toBe(0);
    const [issued] = linesOf(out);
    expect(
      await service.admin.checkSecret(String(issued!['clientId']), String(issued!['clientSecret'])),
    ).toBe(true);
    const again = await keydesk('keys', 'create', '--user', user.userId, '--show-secrets');
    expect(again.code).toBe(1);
    expect(again.notes).toContain('has an API key already');
    expect(filesHolding(String(issued!['clientSecret']))).toEqual([]);
  });

  it('regenerates into a file for this user only, which has the secrets that count from now on', async () => {
    const { code, out, notes } = await keydesk(
      'keys',
      'regenerate',
      '--never-used',
      '--yes',
      '--secrets-file',
      at('s.csv'),
    );
    expect(code).toBe(0);
    expect(statSync(at('s.csv')).mode & 0o777).toBe(0o600);
    const secrets = readSecretsCsv(readFileSync(at('s.csv'), 'utf8'));
    const keys = await service.admin.listAllKeys({ neverUsed: true });
    // In the order of the list of keys, so that a person is found by name.
    expect([...secrets.keys()]).toEqual(keys.map(({ clientId }) => clientId));
    const [[clientId, clientSecret] = ['', '']] = secrets;
    expect(await service.admin.checkSecret(clientId, clientSecret)).toBe(true);
    expect(out + notes).not.toContain(clientSecret);
    expect(filesHolding(clientSecret)).toEqual(['s.csv']);
    const again = await keydesk('keys', 'regenerate', '--never-used', '--yes', '--secrets-file', at('s.csv'));
    expect(again.code).toBe(2);
  });

  it.skipIf(spawnSync('age', ['--version']).status !== 0)(
    'seals secrets for a public key, as age opens them',
    async () => {
      execFileSync('age-keygen', ['-o', at('id.txt')], { stdio: 'ignore' });
      const recipient = execFileSync('age-keygen', ['-y', at('id.txt')], { encoding: 'utf8' }).trim();
      const [key] = await service.admin.listKeys({ limit: 1 });
      const args = ['--key', key!.keyId, '--yes', '--secrets-file', at('s.age'), '--recipient', recipient];
      expect((await keydesk('keys', 'regenerate', ...args)).code).toBe(0);
      const opened = execFileSync('age', ['-d', '-i', at('id.txt'), at('s.age')], { encoding: 'utf8' });
      const secret = readSecretsCsv(opened).get(key!.clientId) ?? '';
      expect(await service.admin.checkSecret(key!.clientId, secret)).toBe(true);
      expect(filesHolding(secret)).toEqual([]);
    },
  );

  it('exports what the service lists', async () => {
    const { code } = await keydesk(
      'keys',
      'export',
      '--user-state',
      'deactivated',
      '--output',
      at('keys.csv'),
    );
    expect(code).toBe(0);
    const rows = parse<Record<string, string>>(readFileSync(at('keys.csv')), { columns: true });
    const keys = await service.admin.listAllKeys({ userState: 'deactivated' });
    expect(rows.map((row) => row['Key Id'])).toEqual(keys.map(({ keyId }) => keyId));
    const again = await keydesk('keys', 'export', '--output', at('keys.csv'));
    expect(again.code).toBe(2);
    expect(again.notes.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a regenerate that was killed', () => {
  const killHalfway = async () => {
    const { child, ended } = start('keys', 'regenerate', '--all', '--yes', '--secrets-file', at('lost.csv'));
    const journal = at('data/keydesk.journal');
    await vi.waitFor(
      () => expect(statSync(journal, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(8_000),
      { timeout: 30_000, interval: 1 },
    );
    child.kill('SIGKILL');
    await ended;
  };

  it('is resumed where it stopped, and no secret is lost', async () => {
    await killHalfway();
    expect(existsSync(at('lost.csv'))).toBe(false);
    const { out } = await keydesk('--json', 'jobs', 'list');
    expect(linesOf(out)).toMatchObject([{ action: 'regenerate', state: 'paused' }]);
    const resumed = await keydesk('jobs', 'resume', '--secrets-file', at('all.csv'));
    expect(resumed.code).toBe(0);
    const secrets = readSecretsCsv(readFileSync(at('all.csv'), 'utf8'));
    const keys = await service.admin.listAllKeys({});
    expect(secrets.size).toBe(keys.length);
    for (const { clientId } of keys)
      expect(await service.admin.checkSecret(clientId, secrets.get(clientId) ?? '')).toBe(true);
    expect((await keydesk('jobs', 'list')).out).toBe('');
  });

  it('is cancelled with the secrets that it made brought out', async () => {
    await killHalfway();
    expect((await keydesk('jobs', 'cancel')).notes).toContain('keydesk secrets save');
    expect((await keydesk('secrets', 'save', '--secrets-file', at('made.csv'))).code).toBe(0);
    const secrets = readSecretsCsv(readFileSync(at('made.csv'), 'utf8'));
    expect(secrets.size).toBeGreaterThan(0);
    const [[clientId, clientSecret] = ['', '']] = secrets;
    expect(await service.admin.checkSecret(clientId, clientSecret)).toBe(true);
  });

  it('does nothing without the key of its journal', async () => {
    await killHalfway();
    rmSync(at('data/journal.key'));
    const { code, notes } = await keydesk('jobs', 'resume', '--secrets-file', at('all.csv'));
    expect(code).toBe(8);
    expect(notes).toContain('journal.key');
    expect(existsSync(at('data/keydesk.journal'))).toBe(true);
    const other = at('other.key');
    writeFileSync(other, `${'A'.repeat(43)}\n`, { mode: 0o600 });
    const withOther = await keydesk('--journal-key', other, 'jobs', 'list');
    expect(withOther.code).toBe(8);
    expect(readdirSync(at('data'))).toContain('keydesk.journal');
  });
});
