import { describe, expect, it } from 'vitest';
import { environmentRoutes } from '../../../../service/network/environment-routes.ts';
import { environmentWayOut } from '../../../../service/network/way-out.ts';

const jira = 'https://jira.acme.test/';
const proxy = { kind: 'http', host: 'proxy.acme.test', port: 8080, credentials: null };
const direct = [{ kind: 'direct' }];
const env = { HTTPS_PROXY: 'http://proxy.acme.test:8080' };

describe('the way out by the environment', () => {
  it('is direct without a proxy, and through HTTPS_PROXY or ALL_PROXY in either case', () => {
    expect(environmentRoutes(jira, {})).toEqual(direct);
    expect(environmentRoutes(jira, env)).toEqual([proxy]);
    expect(environmentRoutes(jira, { https_proxy: 'proxy.acme.test:8080' })).toEqual([proxy]);
    expect(environmentRoutes(jira, { all_proxy: 'socks5://s:1080' })).toEqual([
      { kind: 'socks5', host: 's', port: 1080, credentials: null },
    ]);
  });

  it('takes the credentials that stand in it', () => {
    const named = { HTTPS_PROXY: 'http://ada:p%40ss%3Aword@proxy.acme.test:8080' };
    expect(environmentRoutes(jira, named)).toEqual([
      { ...proxy, credentials: { userName: 'ada', password: 'p@ss:word' } },
    ]);
  });

  it.each(['jira.acme.test', '.acme.test', '*.acme.test', 'acme.test', 'x.test, jira.acme.test:443', '*'])(
    'is direct where NO_PROXY says so: %s',
    (NO_PROXY) => expect(environmentRoutes(jira, { ...env, NO_PROXY })).toEqual(direct),
  );

  it.each(['', 'me.test', 'jira.acme.test:8443', 'xjira.acme.test', 'acme'])(
    'is through the proxy where NO_PROXY means another host: %j',
    (NO_PROXY) => expect(environmentRoutes(jira, { ...env, NO_PROXY })).toEqual([proxy]),
  );

  it.each(['https://localhost:1/', 'https://127.5.5.5/', 'https://[::1]:80/'])(
    'never leads to this computer through a proxy: %s',
    async (url) => expect(await environmentWayOut(env).routesFor(url)).toEqual(direct),
  );
});
