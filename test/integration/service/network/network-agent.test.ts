import { readFileSync } from 'node:fs';
import axios from 'axios';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProxyHop, ProxyRoute, TlsSettings } from '../../../../service/api/models/network-settings.ts';
import { secureContextOf } from '../../../../service/network/certificate-authorities.ts';
import { NetworkAgent } from '../../../../service/network/network-agent.ts';
import { networkFaultOf, type NetworkFault } from '../../../../service/network/network-fault.ts';
import { certificateAuthority, type CertificateAuthority } from '../../../support/network/certificates.ts';
import { connectProxy } from '../../../support/network/connect-proxy.ts';
import { secureServer } from '../../../support/network/secure-server.ts';
import { socksProxy } from '../../../support/network/socks-proxy.ts';

let ca: CertificateAuthority;
beforeAll(() => {
  ca = certificateAuthority('Acme Test CA');
});
afterAll(() => ca.remove());
const closes: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});
const opened = <T extends { close: () => Promise<unknown> }>(one: T): T => {
  closes.push(one.close);
  return one;
};

const direct: ProxyRoute = { kind: 'direct' };
const hop = (port: number, more: Partial<ProxyHop> = {}): ProxyHop => ({
  kind: 'http',
  host: '127.0.0.1',
  port,
  credentials: null,
  ...more,
});
const secret = 'Basic dGhlOnNlY3JldA==';

type Way = Readonly<{ routes?: readonly ProxyRoute[]; tls?: Partial<TlsSettings> }>;
async function ask(url: string, { routes = [direct], tls = {} }: Way = {}) {
  const settings = { certificateAuthorities: [ca.certificate], clientCertificate: null, ...tls };
  const secureContext = secureContextOf(settings);
  const agent = new NetworkAgent({
    routesFor: () => Promise.resolve(routes),
    secureContext: () => secureContext,
  });
  closes.push(() => {
    agent.destroy();
    return Promise.resolve();
  });
  const headers = { authorization: secret };
  const signal = AbortSignal.timeout(15_000);
  const options = { httpsAgent: agent, proxy: false as const, headers, signal, validateStatus: () => true };
  return { agent, answer: await axios.get<string>(url, options) };
}
const faultOf = (asking: Promise<unknown>): Promise<NetworkFault> =>
  asking.then(
    () => {
      throw new Error('It was answered.');
    },
    (error: unknown) => {
      const fault = networkFaultOf(error);
      if (!fault) throw error;
      return fault;
    },
  );
const server = async (issue: Parameters<CertificateAuthority['issue']>[0] = {}) =>
  opened(await secureServer(ca.issue(issue), (_request, response) => void response.end('hello')));

describe('a direct connection', () => {
  it('is made, and kept for the next request', async () => {
    const { url, connections } = await server();
    const { answer, agent } = await ask(url);
    expect(answer.data).toBe('hello');
    await axios.get(url, { httpsAgent: agent, proxy: false });
    expect(connections()).toBe(1);
  });

  it('asks for the way anew with each new connection, not with each request', async () => {
    const { url } = await server();
    const asked: string[] = [];
    const secureContext = secureContextOf({
      certificateAuthorities: [ca.certificate],
      clientCertificate: null,
    });
    const agent = new NetworkAgent({
      routesFor: (target) => {
        asked.push(target);
        return Promise.resolve([direct]);
      },
      secureContext: () => secureContext,
    });
    const options = { httpsAgent: agent, proxy: false as const };
    for (let i = 0; i < 3; i += 1) await axios.get(url, options);
    expect(asked).toEqual([`${url}/`]);
    agent.destroy();
  });
});

describe('a proxy', () => {
  it('gets the host by CONNECT, and nothing of the request in clear', async () => {
    const { port, seen } = await server();
    const proxy = opened(await connectProxy({ names: { 'jira.keydesk.test:443': port } }));
    const { answer } = await ask('https://jira.keydesk.test/rest', { routes: [hop(proxy.port)] });
    expect(answer.data).toBe('hello');
    expect(proxy.hosts()).toEqual(['jira.keydesk.test:443']);
    expect(seen).toEqual([{ path: '/rest', authorization: secret }]);
    expect(proxy.asked[0]?.head).not.toContain(secret);
  });

  it('may speak TLS itself', async () => {
    const { port } = await server();
    const secure = ca.issue();
    const proxy = opened(await connectProxy({ secure, names: { 'jira.keydesk.test:443': port } }));
    const routes = [hop(proxy.port, { kind: 'https' })];
    expect((await ask('https://jira.keydesk.test/', { routes })).answer.data).toBe('hello');
  });

  it('that wants credentials and gets none is proxy_credentials_needed, and says which proxy', async () => {
    const proxy = opened(await connectProxy({ login: { userName: 'ada', password: 'pass word' } }));
    const fault = await faultOf(ask('https://jira.keydesk.test/', { routes: [hop(proxy.port)] }));
    expect(fault).toMatchObject({ code: 'proxy_credentials_needed', details: { proxy: proxy.name } });
  });

  it.each([
    ['an ordinary login', 'ada', 'pass word'],
    ['one with every sign', 'ACME\\ädä@acme', 'p:@/?#[]%20"\''],
  ])('that gets the credentials it wants lets through: %s', async (_what, userName, password) => {
    const { port } = await server();
    const login = { userName, password };
    const proxy = opened(await connectProxy({ login, names: { 'jira.keydesk.test:443': port } }));
    const routes = [hop(proxy.port, { credentials: login })];
    expect((await ask('https://jira.keydesk.test/', { routes })).answer.data).toBe('hello');
  });

  it('that gets wrong credentials is proxy_credentials_needed, and they are in no error', async () => {
    const proxy = opened(await connectProxy({ login: { userName: 'ada', password: 'right' } }));
    const credentials = { userName: 'ada', password: 'wrong-password' };
    const asking = ask('https://jira.keydesk.test/', { routes: [hop(proxy.port, { credentials })] });
    const fault = await faultOf(asking);
    expect(fault.code).toBe('proxy_credentials_needed');
    expect(JSON.stringify([fault.message, fault.details, String(fault.cause), fault.stack])).not.toContain(
      'wrong-password',
    );
  });

  it('that takes Negotiate or NTLM only is proxy_method_unsupported', async () => {
    const login = { userName: 'a', password: 'b', method: 'Negotiate' };
    const proxy = opened(await connectProxy({ login }));
    const fault = await faultOf(ask('https://jira.keydesk.test/', { routes: [hop(proxy.port)] }));
    expect(fault.code).toBe('proxy_method_unsupported');
  });

  it('that forbids the address is proxy_refused, and the next route is not tried past it', async () => {
    const { url } = await server();
    const proxy = opened(await connectProxy({ refusing: 403 }));
    const fault = await faultOf(ask(url, { routes: [hop(proxy.port), direct] }));
    expect(fault).toMatchObject({ code: 'proxy_refused', details: { proxy: proxy.name } });
  });

  it('that is not there is passed over for the next route', async () => {
    const { url } = await server();
    const gone = await connectProxy();
    await gone.close();
    const proxy = opened(await connectProxy());
    const { answer } = await ask(url, { routes: [hop(gone.port), hop(proxy.port), direct] });
    expect(answer.data).toBe('hello');
    expect(proxy.asked).toHaveLength(1);
  });

  it('that is not there, with no other route, is proxy_unreachable', async () => {
    const gone = await connectProxy();
    await gone.close();
    const fault = await faultOf(ask('https://jira.keydesk.test/', { routes: [hop(gone.port)] }));
    expect(fault).toMatchObject({ code: 'proxy_unreachable', details: { proxy: gone.name } });
  });

  it('that never answers is proxy_unreachable after 10 seconds', async () => {
    const proxy = opened(await connectProxy({ silent: true }));
    const fault = await faultOf(ask('https://jira.keydesk.test/', { routes: [hop(proxy.port)] }));
    expect(fault.code).toBe('proxy_unreachable');
  });
});

describe('a SOCKS proxy', () => {
  const names = (port: number) => ({ 'jira.keydesk.test:443': port });

  it('gets the host by name: this computer does not look it up', async () => {
    const { port } = await server();
    const proxy = opened(await socksProxy({ names: names(port) }));
    const routes = [hop(proxy.port, { kind: 'socks5' })];
    expect((await ask('https://jira.keydesk.test/', { routes })).answer.data).toBe('hello');
    expect(proxy.asked).toEqual(['jira.keydesk.test:443']);
  });

  it('takes credentials, and without them is proxy_credentials_needed', async () => {
    const { port } = await server();
    const login = { userName: 'ada', password: 's' };
    const proxy = opened(await socksProxy({ login, names: names(port) }));
    const socks = (credentials: typeof login | null) => [hop(proxy.port, { kind: 'socks5', credentials })];
    const url = 'https://jira.keydesk.test/';
    expect((await ask(url, { routes: socks(login) })).answer.data).toBe('hello');
    const wrong = { userName: 'ada', password: 'no' };
    expect((await faultOf(ask(url, { routes: socks(wrong) }))).code).toBe('proxy_credentials_needed');
    expect((await faultOf(ask(url, { routes: socks(null) }))).code).toBe('proxy_credentials_needed');
  });

  it('that forbids the address is proxy_refused; one that is not there proxy_unreachable', async () => {
    const proxy = await socksProxy();
    const routes = [hop(proxy.port, { kind: 'socks5' })];
    expect((await faultOf(ask('https://jira.keydesk.test/', { routes }))).code).toBe('proxy_refused');
    await proxy.close();
    expect((await faultOf(ask('https://jira.keydesk.test/', { routes }))).code).toBe('proxy_unreachable');
  });
});

describe('a certificate', () => {
  it('of an issuer that this computer does not know says whose it is and who issued it', async () => {
    const { url, seen } = await server();
    const fault = await faultOf(ask(url, { tls: { certificateAuthorities: [] } }));
    expect(fault.code).toBe('certificate_unknown_issuer');
    const { whose, issuer, validUntil } = fault.details.certificate ?? {};
    expect(`${whose} ${issuer} ${validUntil}`).toMatch(/^localhost, .* Acme Test CA \(Acme\) 20\d\d-/);
    expect(seen).toEqual([]);
  });

  it('of an inspecting proxy is the same: that proxy is who answers', async () => {
    const inspector = certificateAuthority('Acme Inspection CA');
    const inspected = opened(await secureServer(inspector.issue(), (_q, r) => void r.end('read')));
    const proxy = opened(await connectProxy({ names: { 'jira.keydesk.test:443': inspected.port } }));
    const routes = [hop(proxy.port)];
    const fault = await faultOf(ask('https://jira.keydesk.test/', { routes }));
    expect(fault.code).toBe('certificate_unknown_issuer');
    expect(fault.details.certificate?.issuer).toContain('Acme Inspection CA');
    const tls = { certificateAuthorities: [inspector.certificate] };
    expect((await ask('https://jira.keydesk.test/', { routes, tls })).answer.data).toBe('read');
    inspector.remove();
  });

  it.each([
    ['that has expired', { from: '20200101000000Z', until: '20210101000000Z' }, 'certificate_expired'],
    [
      'that is not valid yet',
      { from: '20480101000000Z', until: '20490101000000Z' },
      'certificate_not_yet_valid',
    ],
    ['for another host', { names: 'DNS:other.keydesk.test' }, 'certificate_wrong_host'],
  ])('%s is refused before anything is sent', async (_what, issue, code) => {
    const { url, seen } = await server(issue);
    const fault = await faultOf(ask(url));
    expect(fault).toMatchObject({ code, details: { certificate: { whose: expect.any(String) as string } } });
    expect(seen).toEqual([]);
  });

  it('is of no use where no TLS is spoken: tls_failed', async () => {
    const proxy = opened(await connectProxy());
    expect((await faultOf(ask(`https://localhost:${proxy.port}/`))).code).toBe('tls_failed');
  });
});

describe('a client certificate', () => {
  const asking = { requestCert: true, rejectUnauthorized: true };
  const demanding = async (maxVersion: 'TLSv1.2' | 'TLSv1.3') => {
    const options = { ...asking, ca: ca.certificate, maxVersion };
    return opened(
      await secureServer(ca.issue(), (_request, response) => void response.end('hello'), options),
    );
  };

  it('that the server asks for is client_certificate_required', async () => {
    const { url, seen } = await demanding('TLSv1.3');
    expect((await faultOf(ask(url))).code).toBe('client_certificate_required');
    expect(seen).toEqual([]);
  });

  it('asked for in TLS 1.2, where the server does not say why it hangs up, is tls_failed, which names it', async () => {
    const { url } = await demanding('TLSv1.2');
    const fault = await faultOf(ask(url));
    expect(fault.code).toBe('tls_failed');
    expect(fault.message).toContain('client certificate');
  });

  it('is sent as PEM, with a passphrase or without, or as PKCS #12', async () => {
    const { url } = await demanding('TLSv1.3');
    const [plain, locked] = [ca.issue(), ca.issue({ passphrase: 'open sesame' })];
    const pfx = readFileSync(ca.pack(plain, 'pack'), 'base64');
    for (const clientCertificate of [
      { kind: 'pem', certificate: plain.certificate, key: plain.key, passphrase: null },
      { kind: 'pem', certificate: locked.certificate, key: locked.key, passphrase: 'open sesame' },
      { kind: 'pfx', pfx, passphrase: 'pack' },
    ] as const) {
      expect((await ask(url, { tls: { clientCertificate } })).answer.data).toBe('hello');
    }
  });

  it('with a wrong passphrase cannot be used at all', () => {
    const { certificate, key } = ca.issue({ passphrase: 'right' });
    const clientCertificate = { kind: 'pem' as const, certificate, key, passphrase: 'wrong' };
    expect(() => secureContextOf({ certificateAuthorities: [], clientCertificate })).toThrow();
  });
});
