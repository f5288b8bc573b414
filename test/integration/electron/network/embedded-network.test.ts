import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbeddedService } from '../../../../electron/main/key-service/embedded-endpoint.ts';
import { createServiceClient } from '../../../../electron/main/key-service/service-client.ts';
import { remoteService } from '../../../../electron/main/key-service/service-endpoint.ts';
import { findOutAddress } from '../../../../electron/main/connections/find-out-address.ts';
import { embeddedService, forkedServices } from '../../../support/forking-utility-process.ts';
import { listeningService } from '../../../support/listening-service.ts';
import { certificateAuthority, type CertificateAuthority } from '../../../support/network/certificates.ts';
import { connectProxy } from '../../../support/network/connect-proxy.ts';
import { directNetwork } from '../../../support/network/direct-network.ts';
import { forwardSecurely } from '../../../support/network/forward-securely.ts';
import { adminAuthorization } from '../../../support/service-on-sample-jira.ts';
import { silentLog } from '../../../support/silent-log.ts';

vi.mock('electron', () => import('../../../support/forking-utility-process.ts'));
vi.mock('electron-store', () => ({ default: vi.fn() }));

const login = { userName: 'ada', password: 'hush-hush' };
let ca: CertificateAuthority;
beforeAll(() => {
  ca = certificateAuthority('Acme Test CA');
});
afterAll(() => ca.remove());
const closes: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0).reverse()) await close();
});

/** A sample Jira and a key service over TLS, known by name to a proxy that wants credentials. */
async function companyNetwork() {
  const service = await listeningService({ keys: 1 });
  closes.push(service.stop);
  const jira = await forwardSecurely(ca.issue(), service.sample.url);
  const keydesk = await forwardSecurely(ca.issue(), service.url);
  const proxy = await connectProxy({
    login,
    names: { 'jira.keydesk.test:443': jira.port, 'keydesk.keydesk.test:443': keydesk.port },
  });
  closes.push(jira.close, keydesk.close, proxy.close);
  const network = directNetwork({ resolveSystemProxy: () => Promise.resolve(`PROXY ${proxy.name}`) });
  return { service, proxy, network };
}
type Company = Awaited<ReturnType<typeof companyNetwork>>;

describe("a team's key service beyond a company proxy", () => {
  it('is found and signed in at, once the proxy has its credentials and the CA file is chosen', async () => {
    const { proxy, network } = await companyNetwork();
    const address = 'https://keydesk.keydesk.test';
    const find = () => findOutAddress(address, network.httpsAgent);
    await expect(find()).rejects.toMatchObject({
      code: 'proxy_credentials_needed',
      details: { proxy: proxy.name },
    });
    network.enterProxyLogin(proxy.name, login);
    await expect(find()).rejects.toMatchObject({
      code: 'certificate_unknown_issuer',
      details: { certificate: { issuer: expect.stringContaining('Acme Test CA') as string } },
    });
    network.trust(ca.file);
    expect(await find()).toMatchObject({ kind: 'key-service', address });
    const client = createServiceClient({
      endpoint: remoteService(address, network.httpsAgent),
      jiraAuthorization: adminAuthorization,
      onReachable: () => undefined,
    });
    expect((await client.signIn()).user.displayName).toBe('Ada Admin');
    network.forgetProxyLogin(proxy.name);
    // The connection that was kept does not outlive the credentials it was made with.
    await expect(client.signIn()).rejects.toMatchObject({ code: 'proxy_credentials_needed' });
    await client.close();
  });
});

describe('the embedded service beyond a company proxy', () => {
  async function embedded({ network }: Company) {
    const folder = mkdtempSync(join(tmpdir(), 'keydesk-embedded-network-'));
    closes.push(() => rmSync(folder, { recursive: true, force: true }));
    const endpoint = await startEmbeddedService({
      modulePath: embeddedService,
      start: {
        type: 'start',
        dataFolder: join(folder, 'data'),
        sealingKey: 'k'.repeat(43),
        jira: { kind: 'jira', url: 'https://jira.keydesk.test' },
      },
      logFile: join(folder, 'log'),
      network,
      log: silentLog,
      onDown: () => undefined,
    });
    closes.push(endpoint.stop);
    const client = createServiceClient({
      endpoint,
      jiraAuthorization: adminAuthorization,
      onReachable: () => undefined,
    });
    closes.push(client.close);
    return client;
  }

  it('learns the proxy, its credentials and the CA by message only, at once when they change', async () => {
    const company = await companyNetwork();
    const { network, proxy } = company;
    network.trust(ca.file);
    const client = await embedded(company);
    await expect(client.signIn()).rejects.toMatchObject({
      code: 'proxy_credentials_needed',
      details: { proxy: proxy.name },
    });
    network.enterProxyLogin(proxy.name, login);
    await vi.waitFor(async () => {
      expect((await client.signIn()).user.displayName).toBe('Ada Admin');
    }, 10_000);
    const { args, options, posted } = forkedServices.at(-1)!;
    expect(JSON.stringify([args, options])).not.toMatch(/hush-hush|proxy/i);
    expect(posted.filter((message) => JSON.stringify(message).includes('hush-hush'))).toHaveLength(1);
  });
});
