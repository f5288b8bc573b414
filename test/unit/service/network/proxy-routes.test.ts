import { describe, expect, it } from 'vitest';
import { parseProxyAddress, parseProxyAnswer, proxyName } from '../../../../service/network/proxy-routes.ts';

const hop = (kind: string, host: string, port: number) => ({ kind, host, port, credentials: null });
const direct = { kind: 'direct' };

describe('what a system or a proxy auto-config answers', () => {
  it.each([
    ['DIRECT', [direct]],
    ['PROXY proxy.acme.test:8080', [hop('http', 'proxy.acme.test', 8080)]],
    [
      'PROXY a:8080; HTTPS b:8443;SOCKS5 c:1080 ;SOCKS d; DIRECT',
      [
        hop('http', 'a', 8080),
        hop('https', 'b', 8443),
        hop('socks5', 'c', 1080),
        hop('socks4', 'd', 1080),
        direct,
      ],
    ],
    ['proxy A.test', [hop('http', 'A.test', 80)]],
    ['PROXY [2001:db8::1]:3128', [hop('http', '2001:db8::1', 3128)]],
  ])('%s', (answer, routes) => expect(parseProxyAnswer(answer)).toEqual(routes));

  it.each(['', ';', 'nonsense', 'QUIC a:1', 'PROXY a:99999', 'PROXY a b:1;;', 'PROXY user:pass@a:1'])(
    'that makes no sense (%j) never leads to a proxy of another name',
    (answer) => {
      const hosts = parseProxyAnswer(answer).map((route) => (route.kind === 'direct' ? '' : route.host));
      expect(hosts.every((host) => host === '' || host === 'a')).toBe(true);
    },
  );
});

describe('a proxy as an admin names it', () => {
  it.each([
    ['proxy.acme.test:8080', hop('http', 'proxy.acme.test', 8080)],
    [' http://proxy.acme.test:8080/ ', hop('http', 'proxy.acme.test', 8080)],
    ['https://proxy.acme.test', hop('https', 'proxy.acme.test', 443)],
    ['socks5://10.0.0.1', hop('socks5', '10.0.0.1', 1080)],
    ['socks4://10.0.0.1:9', hop('socks4', '10.0.0.1', 9)],
    ['[::1]:3128', hop('http', '::1', 3128)],
  ])('%s', (typed, found) => expect(parseProxyAddress(typed)).toEqual(found));

  it.each(['', 'ftp://a:1', 'a:0', 'a:65536', 'a:x', 'user:pass@a:8080', 'a b:1', 'a/path', 'http://'])(
    'is refused: %j',
    (typed) => expect(parseProxyAddress(typed)).toBeNull(),
  );

  it('is named by host and port, without what opens it', () => {
    const credentials = { userName: 'ada', password: 'secret' };
    expect(proxyName({ kind: 'http', host: '::1', port: 8080, credentials })).toBe('[::1]:8080');
    expect(proxyName({ kind: 'http', host: 'a', port: 8080, credentials })).toBe('a:8080');
  });
});
