import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { Object as object, String as string } from 'typebox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkSettings } from '../../../../service/api/models/network-settings.ts';
import { createAskJira } from '../../../../service/jira/ask-jira.ts';
import { createWayOut } from '../../../../service/network/way-out.ts';
import type { Problem } from '../../../../service/plugins/problem.ts';
import { certificateAuthority, type CertificateAuthority } from '../../../support/network/certificates.ts';
import { connectProxy, type ConnectProxy } from '../../../support/network/connect-proxy.ts';
import { secureServer, type SecureServer } from '../../../support/network/secure-server.ts';
import { listeningGateway } from '../../../unit/service/gateway/gateway-on-data-center.ts';

const jiraUrl = 'https://jira.keydesk.test';
const login = { userName: 'ada', password: 'pass' };
let ca: CertificateAuthority;
let jira: SecureServer;
let proxy: ConnectProxy;
beforeAll(async () => {
  ca = certificateAuthority('Acme Test CA');
  jira = await secureServer(ca.issue(), (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Ada"}'),
  );
  proxy = await connectProxy({ login, names: { 'jira.keydesk.test:443': jira.port } });
});
afterAll(async () => {
  await jira.close();
  await proxy.close();
  ca.remove();
});
const closes: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

const settings = (credentials: typeof login | null = login, trusted = true): NetworkSettings => ({
  routes: [{ kind: 'http', host: '127.0.0.1', port: proxy.port, credentials }],
  tls: { certificateAuthorities: trusted ? [ca.certificate] : [], clientCertificate: null },
});
const askBy = (wayOut: ReturnType<typeof createWayOut>) => {
  const ask = createAskJira(jiraUrl, 5_000, wayOut);
  return () =>
    ask({ path: '/rest/api/3/myself', authorization: 'Basic c2VjcmV0' }, object({ name: string() }));
};

describe("the service's questions to Jira", () => {
  it('go through the proxy, with its credentials and the company CA', async () => {
    expect(await askBy(createWayOut(settings()))()).toEqual({ name: 'Ada' });
    expect(proxy.hosts().at(-1)).toBe('jira.keydesk.test:443');
  });

  it('say proxy_credentials_needed and which proxy, until the settings are exchanged', async () => {
    const wayOut = createWayOut(settings(null));
    const ask = askBy(wayOut);
    const refused = (await ask().catch((error: unknown) => error)) as Problem;
    expect(refused).toMatchObject({ code: 'proxy_credentials_needed', details: { proxy: proxy.name } });
    wayOut.use(settings());
    expect(await ask()).toEqual({ name: 'Ada' });
  });

  it('say certificate_unknown_issuer and whose it is, and carry no credentials in the error', async () => {
    const refused = (await askBy(createWayOut(settings(login, false)))().catch(
      (error: unknown) => error,
    )) as Problem;
    expect(refused.code).toBe('certificate_unknown_issuer');
    expect(refused.details.certificate?.issuer).toContain('Acme Test CA');
    expect(JSON.stringify([refused, String(refused.cause), refused.stack])).not.toMatch(/c2VjcmV0|pass\b/);
  });
});

describe('the gateway', () => {
  const gatewayBy = async (network: NetworkSettings) => {
    const gateway = await listeningGateway({ jiraUrl, wayOut: createWayOut(network) });
    closes.push(gateway.close);
    const sent = request(`${gateway.url}/jira/rest/api/2/myself`, {
      headers: { authorization: gateway.authorization },
    }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    let text = '';
    for await (const piece of response.setEncoding('utf8')) text += String(piece);
    return { status: response.statusCode, body: JSON.parse(text) as Record<string, unknown> };
  };

  it('goes through the proxy too, with the company CA, by its own client', async () => {
    const before = proxy.asked.length;
    expect(await gatewayBy(settings())).toEqual({ status: 200, body: { name: 'Ada' } });
    expect(proxy.asked).toHaveLength(before + 1);
  });

  it.each<[string, () => NetworkSettings]>([
    ['proxy_credentials_needed', () => settings(null)],
    ['certificate_unknown_issuer', () => settings(login, false)],
  ])('says %s', async (code, network) => {
    expect(await gatewayBy(network())).toMatchObject({ status: 502, body: { code } });
  });
});
