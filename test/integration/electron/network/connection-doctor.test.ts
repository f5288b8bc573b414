import type { RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DoctorRun, DoctorStepName } from '../../../../electron/contract/network/doctor.ts';
import { textsOf } from '../../../../electron/contract/texts/index.ts';
import { createConnectionDoctor } from '../../../../electron/main/connection-doctor/connection-doctor.ts';
import { doctorReport } from '../../../../electron/main/connection-doctor/doctor-report.ts';
import { answeringWebServer } from '../../../support/answering-web-server.ts';
import { listeningService } from '../../../support/listening-service.ts';
import { certificateAuthority, type CertificateAuthority } from '../../../support/network/certificates.ts';
import { connectProxy } from '../../../support/network/connect-proxy.ts';
import { directNetwork } from '../../../support/network/direct-network.ts';
import { doctorOn, examine, type DoctorOptions } from '../../../support/network/examine.ts';
import { secureServer } from '../../../support/network/secure-server.ts';
import { adminAuthorization, memberAuthorization } from '../../../support/service-on-sample-jira.ts';

vi.mock('electron-store', () => ({ default: vi.fn() }));

let ca: CertificateAuthority;
beforeAll(() => {
  ca = certificateAuthority('Acme Test CA');
});
afterAll(() => ca.remove());
const closes: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0).reverse()) await close();
});
const opened = <T extends { close: () => Promise<unknown> }>(one: T): T => {
  closes.push(one.close);
  return one;
};

const trusting = (system = 'DIRECT') => {
  const network = directNetwork({ resolveSystemProxy: () => Promise.resolve(system) });
  network.trust(ca.file);
  return network;
};
const json =
  (paths: Record<string, unknown>, date?: string): RequestListener =>
  (request, response) => {
    const found = paths[(request.url ?? '').split('?')[0]!];
    if (date !== undefined) response.setHeader('date', date);
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ?? {}));
  };
const cloud = { deploymentType: 'Cloud', version: '1001.0.0' };
const permissions = (admin: boolean, picker: boolean) => ({
  permissions: { ADMINISTER: { havePermission: admin }, USER_PICKER: { havePermission: picker } },
});
const jiraOf = (admin: boolean, picker: boolean) => ({
  '/rest/api/3/serverInfo': cloud,
  '/rest/api/3/myself': { accountId: 'a' },
  '/rest/api/3/mypermissions': permissions(admin, picker),
  '/rest/api/3/user/search': [{ accountId: 'a' }],
});

describe('all is well', () => {
  it('with a key service on this computer: no proxy, no TLS, an administrator who may browse users', async () => {
    const service = await listeningService({ keys: 1 });
    closes.push(service.stop);
    const { states, step, told } = await examine(service.url, { authorization: adminAuthorization });
    expect(states).toEqual({
      address: 'ok',
      'name-lookup': 'skipped',
      host: 'ok',
      proxy: 'skipped',
      'secure-connection': 'skipped',
      answer: 'ok',
      clock: 'ok',
      'sign-in': 'ok',
      administrator: 'ok',
      'browse-users': 'ok',
    });
    expect(step('answer').finding).toContain('key service');
    // Each step is told when it begins and when it ends.
    expect(told.length).toBeGreaterThanOrEqual(20);
    expect(await service.audited('end-session')).toBe(1);
  });

  it.each(['cloud', 'data-center'] as const)('with a Jira: %s', async (deployment) => {
    const service = await listeningService({ deployment });
    closes.push(service.stop);
    const { states } = await examine(service.sample.url, { authorization: adminAuthorization });
    expect(states).toMatchObject({
      answer: 'ok',
      'sign-in': 'ok',
      administrator: 'ok',
      'browse-users': 'ok',
    });
  });

  it('through a proxy that knows a name which this computer does not', async () => {
    const server = opened(await secureServer(ca.issue(), json(jiraOf(true, true))));
    const proxy = opened(await connectProxy({ names: { 'jira.keydesk.test:443': server.port } }));
    const network = trusting(`PROXY ${proxy.name}`);
    const { states, step } = await examine('https://jira.keydesk.test', {
      network,
      authorization: adminAuthorization,
    });
    expect(states).toMatchObject({
      'name-lookup': 'skipped',
      host: 'skipped',
      proxy: 'ok',
      'secure-connection': 'ok',
      answer: 'ok',
      'browse-users': 'ok',
    });
    expect(step('proxy').finding).toContain(proxy.name);
    expect(step('secure-connection').finding).toMatch(/TLSv1\.\d.*Acme Test CA.*\d+ more days/);
    // The credentials went through the tunnel only.
    expect(JSON.stringify(proxy.asked)).not.toContain(adminAuthorization);
  });
});

describe('one thing is wrong', () => {
  const fails = async (address: string, name: DoctorStepName, words: RegExp, options: DoctorOptions = {}) => {
    const { step, states } = await examine(address, options);
    expect(step(name)).toMatchObject({ state: 'failed', finding: expect.stringMatching(words) as string });
    return states;
  };

  it.each([
    ['no address', 'nonsense'],
    ['http to another computer', 'http://jira.acme.test'],
  ])('the address: %s', async (_what, address) => {
    const states = await fails(address, 'address', /https:\/\//);
    expect(states).toMatchObject({ 'name-lookup': 'skipped', host: 'skipped', answer: 'skipped' });
  });

  it('the name: no DNS server knows it', async () => {
    await fails('https://jira.invalid', 'name-lookup', /jira\.invalid.*VPN/);
  });

  it('the host: nothing listens at the port', async () => {
    const gone = await answeringWebServer(() => undefined);
    await gone.close();
    const states = await fails(gone.url, 'host', /nothing listens at this port/);
    expect(states).toMatchObject({ 'secure-connection': 'skipped', answer: 'skipped', 'sign-in': 'skipped' });
  });

  it('the proxy: it is not there', async () => {
    const gone = await connectProxy();
    await gone.close();
    const network = trusting(`PROXY ${gone.name}`);
    await fails('https://jira.keydesk.test', 'proxy', /No answer from the proxy/, { network });
  });

  it('the proxy: it wants credentials', async () => {
    const proxy = opened(await connectProxy({ login: { userName: 'ada', password: 'x' } }));
    const network = trusting(`PROXY ${proxy.name}`);
    await fails('https://jira.keydesk.test', 'proxy', /user name and a password/, { network });
  });

  it('the proxy: it forbids the address', async () => {
    const proxy = opened(await connectProxy({ refusing: 403 }));
    const network = trusting(`PROXY ${proxy.name}`);
    await fails('https://jira.keydesk.test', 'proxy', /does not connect to this address/, { network });
  });

  it.each<[string, Parameters<CertificateAuthority['issue']>[0], RegExp]>([
    ['it has expired', { from: '20200101000000Z', until: '20210101000000Z' }, /has expired/],
    ['it is of another host', { names: 'DNS:other.test' }, /another host name.*other\.test/],
  ])('the certificate: %s', async (_what, issue, words) => {
    const server = opened(await secureServer(ca.issue(issue), json({})));
    await fails(server.url, 'secure-connection', words, { network: trusting() });
  });

  it('the certificate: nobody here trusts its issuer, who is named', async () => {
    const server = opened(await secureServer(ca.issue(), json({})));
    await fails(server.url, 'secure-connection', /company proxy.*Acme Test CA/);
  });

  it('the answer: neither a Jira nor a key service; a redirect; a login wall', async () => {
    const page = opened(await answeringWebServer((_q, response) => void response.end('<html>')));
    await fails(page.url, 'answer', /neither a Jira nor/);
    const moved = opened(
      await answeringWebServer(
        (_q, response) => void response.writeHead(302, { location: 'https://x.test' }).end(),
      ),
    );
    await fails(moved.url, 'answer', /redirects to another address/);
    const wall = opened(await answeringWebServer((_q, response) => void response.writeHead(401).end()));
    await fails(wall.url, 'answer', /sign-in before Jira is reached/);
  });

  it('the clock: a warning, with the difference', async () => {
    const date = new Date(Date.now() - 3_600_000).toUTCString();
    const server = opened(await answeringWebServer(json({ '/rest/api/3/serverInfo': cloud }, date)));
    const { step } = await examine(server.url);
    expect(step('clock')).toMatchObject({
      state: 'warning',
      finding: expect.stringMatching(/60 minutes ahead/) as string,
    });
    expect(step('sign-in').state).toBe('skipped');
  });

  it('the sign-in: the credentials are refused', async () => {
    const service = await listeningService();
    closes.push(service.stop);
    const authorization = 'Basic bm9ib2R5OndoYXQ=';
    const states = await fails(service.sample.url, 'sign-in', /refuses these credentials/, { authorization });
    expect(states).toMatchObject({ administrator: 'skipped', 'browse-users': 'skipped' });
    await fails(service.url, 'sign-in', /refused these credentials/, { authorization });
  });

  it('the permissions: no administrator, at a Jira and at a key service', async () => {
    const service = await listeningService();
    closes.push(service.stop);
    const authorization = memberAuthorization;
    await fails(service.sample.url, 'administrator', /may not administer Jira/, { authorization });
    await fails(service.url, 'administrator', /may not administer Jira/, { authorization });
  });

  it('the permissions: users cannot be searched', async () => {
    const server = opened(await answeringWebServer(json(jiraOf(true, false))));
    await fails(server.url, 'browse-users', /Browse users and groups/, { authorization: 'Basic eDp5' });
  });
});

describe('time', () => {
  async function silentHost() {
    const sockets: Socket[] = [];
    const server = createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closes.push(() => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it('is limited for each step: a server that says nothing does not hold the doctor up', async () => {
    const { step } = await examine(await silentHost(), { stepMs: 700 });
    expect(step('answer')).toMatchObject({
      state: 'failed',
      finding: expect.stringMatching(/No answer within/) as string,
    });
    expect(step('answer').milliseconds).toBeLessThan(3_000);
  });

  it('is cut short by cancelling, and what was not looked at is said to be skipped', async () => {
    const { doctor, told } = doctorOn({ stepMs: 30_000 });
    const { runId } = doctor.start(await silentHost(), null);
    await vi.waitFor(() =>
      expect(told.at(-1)?.steps.find(({ name }) => name === 'answer')?.state).toBe('running'),
    );
    doctor.cancel('another run');
    doctor.cancel(runId);
    await vi.waitFor(() => expect(told.at(-1)?.state).toBe('cancelled'));
    expect(told.at(-1)?.steps.filter(({ state }) => state === 'running')).toEqual([]);
  });
});

describe('credentials of the open connection', () => {
  it('are used for its own address, and go to no other', async () => {
    const own = opened(await answeringWebServer(json(jiraOf(true, true))));
    const other = opened(await answeringWebServer(json(jiraOf(true, true))));
    const told: DoctorRun[] = [];
    const doctor = createConnectionDoctor({
      network: directNetwork(),
      texts: () => textsOf('en'),
      openConnection: () => ({ address: own.url, authorization: () => Promise.resolve('Basic eDp5') }),
      onProgress: (run) => told.push(run),
    });
    const until = () => vi.waitFor(() => expect(told.at(-1)?.state).toBe('done'), { timeout: 20_000 });
    doctor.start(other.url, null);
    await until();
    expect(other.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    told.length = 0;
    doctor.start(null, null);
    await until();
    expect(own.seen.some(({ headers }) => headers.authorization === 'Basic eDp5')).toBe(true);
  });

  it('and those typed are in no step and not in the report', async () => {
    const service = await listeningService({ keys: 1 });
    closes.push(service.stop);
    const { run, told } = await examine(service.url, { authorization: adminAuthorization });
    const report = doctorReport(run, Date.UTC(2026, 10, 26), '1.2.3', textsOf('en'));
    expect(report).toContain('Keydesk 1.2.3, connection doctor, 2026-11-26T00:00:00.000Z');
    expect(report).toContain(`Address: ${service.url}`);
    expect(report).toMatch(/Sign-in: OK \(\d+ ms\)\. The key service takes the credentials\./);
    const secrets = [adminAuthorization, adminAuthorization.split(' ')[1]!, 'Ada Admin', '@'];
    for (const secret of secrets) expect(JSON.stringify(told) + report).not.toContain(secret);
  });
});
