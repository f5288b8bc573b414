import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../service/config.ts';
import { StartRefused } from '../../../service/start-refused.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string | object) => {
  const path = join(folder, `config-${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
function refusal(argv: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  try {
    readConfig(argv, env);
  } catch (error) {
    expect(error).toBeInstanceOf(StartRefused);
    return (error as Error).message;
  }
  throw new Error('It was accepted.');
}

describe('the configuration of the service', () => {
  it('needs no more than --sample', () => {
    expect(readConfig(['--sample'], {})).toEqual({
      host: '127.0.0.1',
      port: 4180,
      database: null,
      databaseConnections: 10,
      secretsFile: null,
      jira: { kind: 'sample', keys: null },
      json: false,
      allowedHosts: [],
      publicUrl: null,
      trustedProxies: [],
      signingAlgorithm: 'EdDSA',
      secretFormat: 'hex',
      keepDeletedDays: 7,
      network: { proxy: null, certificateAuthorities: [] },
    });
  });

  it('keeps the keys of a real Jira in the folder of the user unless told otherwise', () => {
    const { database, jira } = readConfig(['--jira-url', 'https://example.atlassian.net/'], {});
    expect(database).toMatch(/keydesk\.db$/);
    expect(jira).toEqual({ kind: 'jira', url: 'https://example.atlassian.net' });
  });

  it('takes arguments over variables over the file', () => {
    const config = file({ port: 1, host: '127.0.0.1', database: '/file.db', sample: true, keys: 10 });
    const env = { KEYDESK_CONFIG: config, KEYDESK_PORT: '2', KEYDESK_DATABASE: '/env.db' };
    expect(readConfig(['--port', '3'], env)).toMatchObject({
      port: 3,
      database: '/env.db',
      host: '127.0.0.1',
      jira: { kind: 'sample', keys: 10 },
    });
  });

  it('takes every setting as argument, variable and entry of the file alike', () => {
    const settings = {
      host: 'localhost',
      port: '0',
      database: 'postgres://keydesk@127.0.0.1/keys',
      'database-connections': '20',
      'secrets-file': '/data/secrets.json',
      'jira-url': 'http://127.0.0.1:8080/jira/',
      'allowed-host': 'keys.example.com,KEYS.example.org',
      'public-url': 'https://keydesk.example.com',
      'trusted-proxy': '10.0.0.0/8',
      'signing-algorithm': 'HS256',
      'key-format': 'scannable',
      'keep-deleted-days': '0',
      proxy: 'none',
    };
    const expected = {
      host: 'localhost',
      port: 0,
      database: 'postgres://keydesk@127.0.0.1/keys',
      databaseConnections: 20,
      secretsFile: '/data/secrets.json',
      jira: { kind: 'jira', url: 'http://127.0.0.1:8080/jira' },
      json: true,
      allowedHosts: ['keys.example.com', 'keys.example.org', 'keydesk.example.com'],
      publicUrl: 'https://keydesk.example.com',
      trustedProxies: ['10.0.0.0/8'],
      signingAlgorithm: 'HS256',
      secretFormat: 'scannable',
      keepDeletedDays: 0,
      network: { proxy: [{ kind: 'direct' }], certificateAuthorities: [] },
    };
    const entries = Object.entries(settings);
    const argv = [...entries.flatMap(([name, value]) => [`--${name}`, value]), '--json'];
    const env = Object.fromEntries(
      [...entries, ['json', 'true']].map(([name = '', value]) => [
        `KEYDESK_${name.toUpperCase().replaceAll('-', '_')}`,
        value,
      ]),
    );
    expect(readConfig(argv, {})).toEqual(expected);
    expect(readConfig([], env)).toEqual(expected);
    expect(readConfig(['--config', file({ ...settings, json: true })], {})).toEqual(expected);
  });

  it('ignores variables of others', () => {
    expect(readConfig(['--sample'], { PORT: '1', MY_TOKEN: 'x', PATH: '/bin' }).port).toBe(4180);
  });
});

describe('a start that is refused says why', () => {
  it.each([
    [[], 'Which Jira?'],
    [['--sample', '--jira-url', 'https://a.example'], 'not both'],
    [['--jira-url', 'https://a.example', '--keys', '5'], '--keys needs --sample'],
    [['--sample', '--port', '65536'], 'port must be a whole number from 0 to 65535'],
    [['--sample', '--port', '80a'], 'port must be'],
    [['--sample', '--port', ''], 'port must be'],
    [['--sample', '--keys', '-1'], 'argument'],
    [['--sample', '--keys=1000001'], 'keys must be'],
    [['--sample', '--database', ''], '--database must be the path of a file'],
    [['--sample', '--database', ':memory:'], '--database must be the path of a file'],
    [['--sample', '--host', '0.0.0.0'], '--allowed-host'],
    [['--sample', '--host', '::'], '--allowed-host'],
    [['--sample', '--host', '10.0.0.5'], '--allowed-host'],
    [['--sample', '--allowed-host', 'https://keys.example.com'], 'host names without port'],
    [['--sample', '--allowed-host', 'keys.example.com:443'], 'host names without port'],
    [['--sample', '--verbose'], 'There is no option --verbose'],
    [['--sample', '--portt=1'], 'There is no option --portt'],
    [['--sample', '-p'], 'There is no option -p'],
    [['--port'], 'argument missing'],
    [['--sample', 'start'], 'An argument without an option before it is refused'],
    [['--jira-url', 'example.atlassian.net'], 'must look like https://'],
    [['--jira-url', 'ftp://example.com'], 'must look like https://'],
    [['--jira-url', 'http://example.com'], 'must be https'],
    [['--jira-url', 'http://localhost.example.com'], 'must be https'],
    [['--jira-url', 'https://a.example/?x=1'], 'without "?"'],
    [['--jira-url', 'https://ada:pass@a.example'], 'must not hold credentials'],
  ])('%j: %s', (argv, reason) => {
    expect(refusal(argv)).toContain(reason);
  });

  it.each([
    [{ KEYDESK_PORT: 'x' }, 'port must be'],
    [{ KEYDESK_PROT: '1' }, 'KEYDESK_PROT is no setting'],
    [{ KEYDESK_JSON: 'yes' }, 'json must be true or false'],
    [{ KEYDESK_API_TOKEN: 'abc' }, 'KEYDESK_API_TOKEN is refused: secrets'],
    [{ KEYDESK_SECRET: 'abc' }, 'KEYDESK_SECRET is refused: secrets'],
    [{ KEYDESK_PEPPER: 'abc' }, 'KEYDESK_PEPPER is refused: secrets'],
    [{ KEYDESK_CONFIG: '/no/such/file.json' }, 'cannot be read'],
  ])('%j: %s', (env, reason) => {
    expect(refusal(['--sample'], env)).toContain(reason);
  });

  it.each([
    ['{"port":', 'is not valid JSON'],
    ['[1]', 'must hold one JSON object'],
    ['null', 'must hold one JSON object'],
    ['{"prot":1}', 'unknown entry "prot"'],
    ['{"apiToken":"abc"}', 'unknown entry "apiToken"'],
    ['{"port":[1]}', '"port" in'],
    ['{"port":"x"}', 'port must be'],
  ])('a file with %s: %s', (content, reason) => {
    expect(refusal(['--sample', '--config', file(content)])).toContain(reason);
  });
});

describe('the address of a PostgreSQL database', () => {
  const withSecrets = (database: string) => ['--sample', '--secrets-file', '/s.json', '--database', database];
  it.each([
    'postgres://keydesk@localhost/keys',
    'postgresql://keydesk@127.0.0.1:5433/keys',
    'postgres://[::1]/keys',
    'postgres://keydesk@%2Fvar%2Frun%2Fpostgresql/keys',
    'postgres://keydesk@localhost/keys?host=/var/run/postgresql',
    'postgres://keydesk@db.example.com/keys?sslmode=verify-full',
    'postgres://keydesk@db.example.com/keys?sslmode=verify-full&sslrootcert=/etc/ca.pem',
    'postgres://keydesk@db.internal/keys?sslmode=disable',
  ])('may be %s', (database) => {
    expect(readConfig(withSecrets(database), {}).database).toBe(database);
  });

  it.each([
    ['postgres://keydesk@db.example.com/keys', 'say in its address whether to use TLS'],
    ['postgres://keydesk@10.0.0.5/keys', 'say in its address whether to use TLS'],
    ['postgres://keydesk@db.example.com/keys?sslmode=yes', 'sslmode of the database must be one of'],
    ['postgres://keydesk@localhost/keys?options=-csearch_path=x', 'unknown parameter "options"'],
    ['postgres://keydesk@localhost', 'must be given as postgres://user@host/database'],
    ['postgres://keydesk@/keys', 'must be given as postgres://user@host/database'],
    ['postgres:keys', 'must be given as postgres://user@host/database'],
  ])('is refused: %s: %s', (database, reason) => {
    expect(refusal(withSecrets(database))).toContain(reason);
  });

  it('needs the secrets file that all replicas have in common', () => {
    expect(refusal(['--sample', '--database', 'postgres://keydesk@localhost/keys'])).toContain(
      '--secrets-file',
    );
  });

  it.each(['0', '101', 'x'])('is not reached through %s connections', (connections) => {
    const argv = [...withSecrets('postgres://localhost/keys'), '--database-connections', connections];
    expect(refusal(argv)).toContain('database-connections must be');
  });

  it('has connections, which a file has not', () => {
    expect(refusal(['--sample', '--database-connections', '5'])).toContain('needs a PostgreSQL');
  });

  const passwords = [
    'postgres://keydesk:p4ssw0rd@localhost/keys',
    'postgres://keydesk@localhost/keys?password=p4ssw0rd',
  ];
  it.each(passwords)('holds no password as argument or variable: %s', (database) => {
    const reasons = [
      refusal(withSecrets(database)),
      refusal([`--database=${database}`, '--sample']),
      refusal(['--sample'], { KEYDESK_DATABASE: database }),
    ];
    expect(reasons[0]).toContain('--database is refused: it holds a password');
    expect(reasons[2]).toContain('KEYDESK_DATABASE is refused: it holds a password');
    for (const reason of reasons) expect(reason).not.toContain('p4ssw0rd');
  });

  it('may hold a password in a file that others cannot read', () => {
    const config = file({ sample: true, 'secrets-file': '/s.json', database: passwords[0] });
    chmodSync(config, 0o600);
    expect(readConfig(['--config', config], {}).database).toBe(passwords[0]);
    chmodSync(config, 0o640);
    const reason = refusal(['--config', config]);
    expect(reason).toContain(`Run: chmod 600 ${config}`);
    expect(reason).not.toContain('p4ssw0rd');
  });
});

describe('a secret among the arguments', () => {
  const secret = 'ATATT3xFfGF0abcdef';
  it.each([
    [[`--token=${secret}`]],
    [['--api-token', secret]],
    [['--password', secret]],
    [[`--client-secret=${secret}`]],
    [[`--jiraAuthorization=${secret}`]],
    [[`-token`, secret]],
    [[secret]],
    [[`token=${secret}`]],
    [['--sample', secret]],
    [['--port', secret, '--sample']],
    [['--keys', secret, '--sample']],
    [['--host', secret, '--sample']],
    [['--jira-url', secret]],
    [['--jira-url', `https://ada:${secret}@example.com`]],
    [['--jira-url', `https://example.com/?token=${secret}`]],
    [['--allowed-host', `${secret}:x`, '--sample']],
    [['--', secret]],
  ])('is refused and never repeated: %j', (argv) => {
    expect(refusal(argv)).not.toContain(secret);
  });

  it('is named as the reason where the option says so', () => {
    expect(refusal(['--sample', '--api-token', secret])).toBe(
      '--api-token is refused: secrets are never accepted as arguments.',
    );
  });

  it('is not the path of the secrets file', () => {
    expect(readConfig(['--sample', '--secrets-file', '/run/secrets.json'], {}).secretsFile).toBe(
      '/run/secrets.json',
    );
  });
});
