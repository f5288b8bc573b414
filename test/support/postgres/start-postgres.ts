import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres, postgresUser, type ProcessUser } from './find-postgres.ts';

export type PostgresOptions = Readonly<{
  /** Off: faster, and enough where the machine itself does not go down. */
  isSynced?: boolean;
}>;
export type Postgres = Readonly<{
  port: number;
  /** Address of a database of the superuser, who needs no password. */
  url: (database: string) => string;
  query: <Row = Record<string, unknown>>(database: string, sql: string) => Promise<Row[]>;
  createDatabase: (name: string, template?: string) => Promise<string>;
  /** Ends every server process without a farewell, as `pg_ctl stop -m immediate` does. */
  crash: () => Promise<void>;
  /** Ends it in order, but without waiting for anyone (`-m fast`). */
  end: () => Promise<void>;
  /** Starts again what has ended; returns when it takes connections. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/** The superuser, and a role that has to give its password. */
export const superuser = 'keydesk';
export const passwordRole = { name: 'keydesk_password', password: 'a password of the tests' } as const;

/**
 * A real PostgreSQL in a temporary folder, on loopback. It ends with this process, however that ends: its guardian is a
 * shell that waits for the end of our pipe.
 */
export async function startPostgres({ isSynced = false }: PostgresOptions = {}): Promise<Postgres> {
  const bin = findPostgres();
  const user = postgresUser();
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const port = await freePort();
  initialise({ bin, folder, user, isSynced, port });
  let server = launch(bin, folder, user);
  const url = (database: string) => `postgres://${superuser}@127.0.0.1:${port}/${database}`;
  const query = async <Row>(database: string, sql: string): Promise<Row[]> => {
    const client = new Client({ connectionString: url(database) });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  };
  const ready = () => untilReady(url('postgres'), server, folder);
  await ready();
  await query('postgres', `create role ${passwordRole.name} login password '${passwordRole.password}'`);
  return {
    port,
    url,
    query,
    createDatabase: async (name, template = 'template0') => {
      await query('postgres', `create database ${name} template ${template}`);
      return url(name);
    },
    crash: () => endServer(server, folder, 'SIGQUIT'),
    end: () => endServer(server, folder, 'SIGINT'),
    restart: async () => {
      server = launch(bin, folder, user);
      await ready();
    },
    stop: async () => {
      await endServer(server, folder, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Place = Readonly<{
  bin: string;
  folder: string;
  user: ProcessUser | undefined;
  isSynced: boolean;
  port: number;
}>;

function initialise({ bin, folder, user, isSynced, port }: Place): void {
  const data = join(folder, 'data');
  const options = ['-D', data, '-U', superuser, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), options, { ...user, cwd: folder, stdio: 'pipe' });
  const synced = isSynced ? '' : 'fsync = off\nfull_page_writes = off\n';
  appendFileSync(
    join(data, 'postgresql.conf'),
    `listen_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = ''\nmax_connections = 200\n${synced}`,
  );
  const loopback = (who: string, how: string) => `host all ${who} 127.0.0.1/32 ${how}\n`;
  writeFileSync(
    join(data, 'pg_hba.conf'),
    loopback(passwordRole.name, 'scram-sha-256') + loopback('all', 'trust'),
  );
}

function launch(bin: string, folder: string, user: ProcessUser | undefined): ChildProcess {
  // In the background a shell's standard input is empty: our pipe is handed on by another number.
  const guardian = `exec 3<&0; "${join(bin, 'postgres')}" -D "${join(folder, 'data')}" >>"${join(folder, 'log')}" 2>&1 </dev/null 3<&- & server=$!
    (cat <&3 >/dev/null; touch "${folder}/orphaned"; kill -INT $server) & guard=$!
    wait $server; kill $guard; if [ -e "${folder}/orphaned" ]; then rm -rf "${folder}"; fi`;
  return spawn('sh', ['-c', guardian], { ...user, cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
}

async function untilReady(url: string, server: ChildProcess, folder: string): Promise<void> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error(`PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8')}`);
}

async function endServer(server: ChildProcess, folder: string, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const processId = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(processId, signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
