import type { ProxyHop, ProxyRoute } from '../api/models/network-settings.ts';

export const direct: readonly ProxyRoute[] = [{ kind: 'direct' }];

/** The words of a proxy auto-config answer. SOCKS alone means version 4, as in browsers. */
const kinds: Readonly<Record<string, ProxyHop['kind']>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};
const usualPorts: Readonly<Record<ProxyHop['kind'], number>> = {
  http: 80,
  https: 443,
  socks4: 1080,
  socks5: 1080,
};

/**
 * Reads what a system or its proxy auto-config answers, such as "PROXY a:8080; SOCKS5 b:1080; DIRECT". What cannot be
 * understood is left out; nothing at all means a direct connection.
 */
export function parseProxyAnswer(answer: string): readonly ProxyRoute[] {
  const routes = answer.split(';').flatMap((part): ProxyRoute[] => {
    const [word = '', address = ''] = part.trim().split(/\s+/);
    if (word.toUpperCase() === 'DIRECT') return [{ kind: 'direct' }];
    const kind = kinds[word.toUpperCase()];
    const place = kind && placeOf(address, usualPorts[kind]);
    return kind && place ? [{ kind, ...place, credentials: null }] : [];
  });
  return routes.length === 0 ? direct : routes;
}

const schemes: Readonly<Record<string, ProxyHop['kind']>> = {
  'http:': 'http',
  'https:': 'https',
  'socks:': 'socks5',
  'socks4:': 'socks4',
  'socks5:': 'socks5',
  'socks5h:': 'socks5',
};

/**
 * The proxy that an admin named: host:port, or with http://, https://, socks4:// or socks5:// before it.
 * @returns null where it is no such address, or holds credentials, which are asked for and not kept
 */
export function parseProxyAddress(typed: string): ProxyHop | null {
  const [, scheme = 'http:', rest = ''] = /^(?:([a-z0-9]+:)\/\/)?(.*?)\/?$/i.exec(typed.trim()) ?? [];
  const kind = schemes[scheme.toLowerCase()];
  if (!kind || rest.includes('@')) return null;
  const place = placeOf(rest, usualPorts[kind]);
  return place && { kind, ...place, credentials: null };
}

function placeOf(address: string, usualPort: number): { host: string; port: number } | null {
  const [, host = '', port] = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/i.exec(address) ?? [];
  const number = port === undefined ? usualPort : Number(port);
  if (host === '' || number < 1 || number > 65_535) return null;
  return { host: host.replaceAll(/[[\]]/g, ''), port: number };
}

/** A proxy as people name it; it never holds credentials. */
export const proxyName = ({ host, port }: ProxyHop): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
