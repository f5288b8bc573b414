import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '../../../service/database/open-database.ts';
import { createDirectory } from '../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../service/sample-jira/sample-control.ts';
import { directorySizeFor, sampleKeys } from '../../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../../service/sample-jira/seed-sample-keys.ts';
import { startSampleJira } from '../../../service/sample-jira/start-sample-jira.ts';
import { readServiceSecrets } from '../../../service/service-secrets.ts';
import { adminAuthorization } from '../../support/service-on-sample-jira.ts';

export type Bench = Readonly<{
  /** Path of its database. */
  database: string;
  pid: number;
  url: string;
  call: <T>(method: string, path: string, body?: object) => Promise<T>;
  stop: () => Promise<void>;
}>;

/** A session lasts a quarter of an hour. */
const renewAfterMs = 10 * 60_000;

/** A folder for one run, gone when the process ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a database with that many sample keys. */
export async function makeDatabase(path: string, keys: number): Promise<void> {
  const { db, close } = await openDatabase(path);
  await readServiceSecrets(join(dirname(path), 'keydesk-secrets.json'), db);
  const directory = createDirectory(directorySizeFor(keys, 2500));
  // In the order in which a database is filled over the years.
  const made = [...sampleKeys(directory, keys, Date.now())].toSorted((a, b) => a.createdAt - b.createdAt);
  await seedSampleKeys(db, made);
  await close();
}

/**
 * The real service in a process of its own on that database, signed in at a sample Jira in this process.
 * @param secretsFile beside the database, when left out
 */
export async function startBench(database: string, secretsFile?: string): Promise<Bench> {
  const jira = await startSampleJira(createDirectory(100), createSampleControl());
  const args = ['--database', database, '--jira-url', jira.url, '--port', '0', '--json'];
  if (secretsFile !== undefined) args.push('--secrets-file', secretsFile);
  const child = spawn(process.execPath, ['service/start-standalone.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-2000)));
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => {
      resolve((JSON.parse(line.toString('utf8')) as { url: string }).url);
    });
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${log}`)));
  });
  const agent = new Agent({ keepAlive: true });
  const signIn = async () => {
    const { token } = await send<{ token: string }>(
      agent,
      url,
      adminAuthorization,
      'POST',
      '/api/v1/session',
    );
    return { authorization: `Bearer ${token}`, since: performance.now() };
  };
  let session = await signIn();
  return {
    database,
    pid: child.pid ?? 0,
    url,
    call: async (method, path, body) => {
      if (performance.now() - session.since > renewAfterMs) session = await signIn();
      return send(agent, url, session.authorization, method, path, body);
    },
    stop: async () => {
      agent.destroy();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      await jira.close();
    },
  };
}

function send<T>(
  agent: Agent,
  url: string,
  authorization: string,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const headers = { authorization, ...(body && { 'content-type': 'application/json' }) };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const isGood = (response.statusCode ?? 500) < 300;
        if (isGood) resolve((text === '' ? undefined : JSON.parse(text)) as T);
        else reject(new Error(`${method} ${path}: ${response.statusCode ?? 0} ${text}`));
      });
    });
    sent.on('error', reject).end(body && JSON.stringify(body));
  });
}
