import type { ProxyRoute } from '../api/models/network-settings.ts';
import { direct, parseProxyAddress } from './proxy-routes.ts';

const proxyNames = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];

/** The way to an https address by HTTPS_PROXY, ALL_PROXY and NO_PROXY, as other programs read them. */
export function environmentRoutes(url: string, env: NodeJS.ProcessEnv): readonly ProxyRoute[] {
  const named = proxyNames.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  if (named === undefined || isExcepted(new URL(url), env['no_proxy'] ?? env['NO_PROXY'] ?? ''))
    return direct;
  const [, scheme = '', login, rest = ''] = /^([a-z0-9]+:\/\/)?(?:(.*)@)?(.*)$/i.exec(named.trim()) ?? [];
  const hop = parseProxyAddress(scheme + rest);
  if (!hop) return direct;
  const [userName = '', ...password] = (login ?? '').split(':');
  const credentials = {
    userName: decodeURIComponent(userName),
    password: decodeURIComponent(password.join(':')),
  };
  return [{ ...hop, credentials: login === undefined ? null : credentials }];
}

/** NO_PROXY: names and their sub-domains, with or without port, with commas or spaces in between; "*" is everything. */
function isExcepted({ hostname, port }: URL, list: string): boolean {
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true;
    const [, name = '', only] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (only !== undefined && only !== (port || '443'))) return false;
    return hostname === name || hostname.endsWith(`.${name}`);
  });
}
