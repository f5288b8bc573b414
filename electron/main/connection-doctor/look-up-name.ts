import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { failed, hostOf, ok, skipped, type Look } from './visit.ts';

/** Does this computer know the host by name? Behind a proxy it need not. */
export const lookUpName: Look = async ({ url, routes }) => {
  if (!url) return skipped('There is no address to look up.');
  const host = hostOf(url);
  if (isIP(host) !== 0) return skipped(`${host} is a number, which needs no name lookup.`);
  try {
    const found = await lookup(host, { all: true });
    return ok(`${host} is ${[...new Set(found.map(({ address }) => address))].join(', ')}.`);
  } catch {
    if (routes[0]?.kind === 'direct') {
      return failed(
        `No DNS server knows ${host}. Check its spelling, and whether you have to be in the company network or its VPN.`,
      );
    }
    return skipped(`This computer does not know ${host}, and need not: the proxy looks it up.`);
  }
};
