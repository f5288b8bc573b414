import { fork, spawn } from 'node:child_process';
import { sign } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeJiraLink } from '../../../service/gateway/jira-link-file.ts';
import { makeJiraLink } from '../../../service/gateway/jira-link.ts';
import { adminAuthorization } from '../../support/service-on-sample-jira.ts';
import { measureInTurn, report, type Measured } from '../measure.ts';
import { makeFolder } from './bench-service.ts';

/**
 * The gateway of the real service (token looked up, request signed, limits kept) against a bare streaming proxy of
 * node:http and against the upstream itself; client, proxies and upstream are processes of their own.
 */
const rounds = 9;
const inRow = 100;
const atOnce = 32;
const inAll = 640;
const upload = Buffer.alloc(20 * 1_048_576, 'x');

const upstream = await start('gateway-upstream.ts');
const bare = await start('bare-proxy.ts', upstream.url);
const service = await startService(upstream.url);
const authorization = `Bearer ${await accessToken(service.url)}`;
const agent = new Agent({ keepAlive: true });

type Way = Readonly<{ base: string; headers: Record<string, string> }>;
const gateway: Way = { base: `${service.url}/jira`, headers: { authorization } };
const proxy: Way = { base: bare.url, headers: {} };
const direct: Way = { base: upstream.url, headers: {} };

const names = { gateway: 'gateway', proxy: 'bare node:http proxy', direct: 'no proxy at all' } as const;
const ways = Object.entries({ gateway, proxy, direct } satisfies Record<keyof typeof names, Way>);
const compare = async (what: string, unit: string, work: (way: Way) => Promise<unknown>) => {
  const candidates = Object.fromEntries(ways.map(([name, way]) => [name, () => work(way)]));
  await measureInTurn(2, candidates);
  const timed = (await measureInTurn(rounds, candidates)) as Record<keyof typeof names, Measured>;
  const named = (name: keyof typeof names) => ({
    name: `${what}, ${names[name]}`,
    median: timed[name].median,
  });
  console.log(`  ${what} (${unit})`);
  report(named('gateway'), named('proxy'));
  report(named('gateway'), named('direct'));
  report(named('proxy'), named('direct'));
  const added = (name: 'gateway' | 'proxy') => timed[name].median - timed.direct.median;
  return { gateway: added('gateway'), proxy: added('proxy') };
};

const latency = await compare('small JSON, one after the other', `ms for ${inRow}`, async (way) => {
  for (let i = 0; i < inRow; i += 1) await send(way, '/bench/small');
});
console.log(
  `  added to each request: gateway ${perRequest(latency.gateway)} ms, bare proxy ${perRequest(latency.proxy)} ms`,
);
console.log(`  of that, the signature which Jira asks for (RSA-2048): ${perRequest(await signingTime())} ms`);
await compare(`small JSON, ${atOnce} at a time`, `ms for ${inAll}`, async (way) => {
  const lane = async () => {
    for (let i = 0; i < inAll / atOnce; i += 1) await send(way, '/bench/small');
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
});
await compare('20 MB from Jira', 'ms', (way) => send(way, '/bench/large'));
await compare('20 MB to Jira', 'ms', (way) => send(way, '/bench/small', upload));
agent.destroy();
for (const { stop } of [service, bare, upstream]) stop();

async function signingTime(): Promise<number> {
  const { privateKey } = await makeJiraLink('bench');
  const signInPool = promisify(sign);
  const work = async () => {
    for (let i = 0; i < inRow; i += 1) await signInPool('sha1', Buffer.alloc(300), privateKey);
  };
  return (await measureInTurn(rounds, { work })).work.median;
}

function perRequest(ms: number): string {
  return (ms / inRow).toFixed(2);
}

async function start(file: string, ...args: string[]) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, args, { execPath: process.execPath, execArgv: [] });
  process.once('exit', () => child.kill('SIGKILL'));
  return { url: String((await once(child, 'message'))[0]), stop: () => child.disconnect() };
}

async function startService(jiraUrl: string) {
  const folder = makeFolder();
  const linkFile = join(folder, 'link.json');
  writeJiraLink(linkFile, await makeJiraLink('keydesk-bench'), false);
  const database = join(folder, 'keys.db');
  const settings = ['--jira-url', jiraUrl, '--jira-link-file', linkFile, '--database', database];
  const args = ['service/start-standalone.ts', ...settings, '--port', '0', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url } = JSON.parse(line.toString('utf8')) as { url: string };
  return { url, stop: () => child.kill('SIGTERM') };
}

async function accessToken(url: string): Promise<string> {
  const ask = async <T>(path: string, init: RequestInit) =>
    (await (await fetch(`${url}${path}`, init)).json()) as T;
  const session = await ask<{ token: string }>('/api/v1/session', {
    method: 'POST',
    headers: { authorization: adminAuthorization },
  });
  const admin = { authorization: `Bearer ${session.token}` };
  const users = await ask<{ items: { userId: string }[] }>('/api/v1/users?query=max&limit=1', {
    headers: admin,
  });
  const { clientId, clientSecret } = await ask<{ clientId: string; clientSecret: string }>('/api/v1/keys', {
    method: 'POST',
    headers: { ...admin, 'content-type': 'application/json' },
    body: JSON.stringify({ userId: users.items[0]?.userId }),
  });
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const { access_token: token } = await ask<{ access_token: string }>('/oauth/token', {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return token;
}

function send({ base, headers }: Way, path: string, body?: Buffer): Promise<number> {
  const length = body && { 'content-length': body.length };
  const method = body ? 'POST' : 'GET';
  return new Promise((resolve, reject) => {
    const sent = request(
      `${base}${path}`,
      { agent, method, headers: { ...headers, ...length } },
      (response) => {
        let bytes = 0;
        response.on('data', (piece: Buffer) => (bytes += piece.length));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(bytes);
          else reject(new Error(`${path}: ${response.statusCode ?? 0}`));
        });
      },
    );
    sent.on('error', reject).end(body);
  });
}
