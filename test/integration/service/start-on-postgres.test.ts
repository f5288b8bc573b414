import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { passwordRole, startPostgres, type Postgres } from '../../support/postgres/start-postgres.ts';
import { adminOn } from './ask-service.ts';
import { standaloneServices, type StandaloneServices } from './standalone-services.ts';

let postgres: Postgres;
let services: StandaloneServices;
let name: string;
let databases = 0;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  services = standaloneServices();
  name = `keydesk_${(databases += 1)}`;
  await postgres.createDatabase(name);
});
afterEach(() => services.stop());

const sample = (database: string, secrets = 'secrets.json') => [
  '--sample',
  '--keys',
  '5',
  '--database',
  database,
  '--secrets-file',
  join(services.folder, secrets),
];
const withPassword = (text = '') =>
  `postgres://${passwordRole.name}${text}@127.0.0.1:${postgres.port}/${name}`;
const totalOf = async (url: string) => (await (await adminOn(url))('GET', '/api/v1/keys')).body['total'];
/** Expects the refusal, with the reason in one line, and no password in it. */
async function refusal(args: readonly string[], env?: Record<string, string>) {
  const service = services.run(args, env);
  expect(await service.ended).toBe(2);
  expect(service.stdout()).toBe('');
  expect(service.stderr()).toMatch(/^Keydesk key service: [^\n]+\n$/);
  expect(service.stderr()).not.toContain(passwordRole.password);
  return service.stderr();
}

describe('a service on PostgreSQL', () => {
  it('makes its tables, and finds its keys again when it is started anew', async () => {
    const first = await services.start(sample(postgres.url(name)));
    const admin = await adminOn(first.url);
    const { body } = await admin('GET', '/api/v1/keys');
    await admin('DELETE', `/api/v1/keys/${(body['items'] as { keyId: string }[])[0]!.keyId}`);
    first.service.kill('SIGTERM');
    expect(await first.service.ended).toBe(0);
    const second = await services.start(sample(postgres.url(name)));
    expect(await totalOf(second.url)).toBe(4);
    expect((await (await adminOn(second.url))('GET', '/api/v1/audit/verify')).body['intact']).toBe(true);
  });

  it('has no more connections than it may, and one more to listen', async () => {
    const args = [...sample(postgres.url(name)), '--database-connections', '3'];
    const { url } = await services.start(args);
    const admin = await adminOn(url);
    await Promise.all(Array.from({ length: 60 }, () => admin('GET', '/api/v1/keys')));
    const open = await postgres.query<{ count: string }>(
      'postgres',
      `select count(*) from pg_stat_activity where datname = '${name}' and application_name = 'keydesk'`,
    );
    expect(Number(open[0]!.count)).toBeGreaterThan(0);
    expect(Number(open[0]!.count)).toBeLessThanOrEqual(3 + 1);
  });

  it('takes a password from a file that others cannot read, and shows it nowhere', async () => {
    await postgres.query('postgres', `alter database ${name} owner to ${passwordRole.name}`);
    const config = join(services.folder, 'config.json');
    const database = withPassword(`:${encodeURIComponent(passwordRole.password)}`);
    writeFileSync(config, JSON.stringify({ database }), { mode: 0o600 });
    const args = [
      '--config',
      config,
      '--sample',
      '--keys',
      '5',
      '--secrets-file',
      join(services.folder, 's'),
    ];
    const { url, service } = await services.start(args);
    expect(await totalOf(url)).toBe(5);
    for (const secret of [passwordRole.password, encodeURIComponent(passwordRole.password)]) {
      expect(service.stdout() + service.stderr()).not.toContain(secret);
    }
    chmodSync(config, 0o644);
    expect(await refusal(args)).toContain('can be read by others');
  });

  it("takes a password from PostgreSQL's own password file", async () => {
    await postgres.query('postgres', `alter database ${name} owner to ${passwordRole.name}`);
    const PGPASSFILE = join(services.folder, 'pgpass');
    writeFileSync(
      PGPASSFILE,
      `127.0.0.1:${postgres.port}:*:${passwordRole.name}:${passwordRole.password}\n`,
      {
        mode: 0o600,
      },
    );
    const { url } = await services.start(sample(withPassword()), { PGPASSFILE });
    expect(await totalOf(url)).toBe(5);
  });
});

describe('replicas that start for the first time at once', () => {
  it('all start, with one secrets file between them', async () => {
    const started = await Promise.all([1, 2, 3].map(() => services.start(sample(postgres.url(name)))));
    expect(await Promise.all(started.map(({ url }) => totalOf(url)))).toEqual([5, 5, 5]);
  });

  it('never have two secrets files: one starts, the others are told to take its file', async () => {
    const all = ['a.json', 'b.json', 'c.json'].map((own) => services.run(sample(postgres.url(name), own)));
    const lines = await Promise.all(all.map(({ firstLine }) => firstLine));
    expect(lines.filter((line) => line !== null)).toHaveLength(1);
    for (const [i, service] of all.entries()) {
      if (lines[i] !== null) continue;
      expect(await service.ended).toBe(2);
      expect(service.stderr()).toMatch(/copy it from (another|the other) replica/);
    }
  });
});

describe('a start on PostgreSQL is refused, with the reason and exit code 2', () => {
  it('when the secrets file is not that of the database', async () => {
    const { service } = await services.start(sample(postgres.url(name)));
    service.kill('SIGTERM');
    await service.ended;
    expect(await refusal(sample(postgres.url(name), 'other.json'))).toContain('is missing');
  });

  it('when there is no such database', async () => {
    expect(await refusal(sample(postgres.url('no_such')))).toContain('has no database 127.0.0.1');
  });

  it('when it asks for a password', async () => {
    expect(await refusal(sample(withPassword()))).toContain('asks for a password');
  });

  it('when the password is wrong', async () => {
    const config = join(services.folder, 'config.json');
    writeFileSync(config, JSON.stringify({ database: withPassword(':wrong') }), { mode: 0o600 });
    const args = ['--config', config, '--sample', '--secrets-file', join(services.folder, 's')];
    const reason = await refusal(args);
    expect(reason).toContain('refuses this user or password');
    expect(reason).not.toContain('wrong');
  });

  it('when nobody answers there, after waiting a while', async () => {
    expect(await refusal(sample('postgres://127.0.0.1:1/keys'))).toContain(
      'cannot be reached (ECONNREFUSED)',
    );
  });

  it('when the server has no TLS, but the address wants it', async () => {
    const database = `${postgres.url(name)}?sslmode=verify-full`;
    expect(await refusal(sample(database))).toContain('TLS to PostgreSQL');
  });

  it('when the user may not make tables, or the search index', async () => {
    const sql = (text: string) => postgres.query(name, text);
    await sql(`create role limited login`);
    const database = postgres.url(name).replace('keydesk@', 'limited@');
    expect(await refusal(sample(database))).toContain('This user may not make tables');
    await sql('grant create, usage on schema public to limited');
    expect(await refusal(sample(database))).toContain('create extension pg_trgm');
    await sql('create extension pg_trgm');
    expect(await totalOf((await services.start(sample(database))).url)).toBe(5);
  });

  it('when the database has another encoding than UTF8', async () => {
    await postgres.query(
      'postgres',
      `create database latin template template0 encoding LATIN1 lc_collate 'C' lc_ctype 'C'`,
    );
    expect(await refusal(sample(postgres.url('latin')))).toContain('must have the encoding UTF8');
  });

  it('when a newer Keydesk made the database', async () => {
    const { service } = await services.start(sample(postgres.url(name)));
    service.kill('SIGTERM');
    await service.ended;
    await postgres.query(name, `insert into kysely_migration values ('999-later', '2030-01-01')`);
    expect(await refusal(sample(postgres.url(name)))).toContain('made by a newer Keydesk');
  });
});
