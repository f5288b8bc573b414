import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { failed, hostOf, ok, skipped, type Look } from './visit.ts';

/** Does this computer know the host by name? Behind a proxy it need not. */
export const lookUpName: Look = async ({ url, routes, texts }) => {
  if (!url) return skipped(texts.noAddressToLookUp);
  const host = hostOf(url);
  if (isIP(host) !== 0) return skipped(texts.isNumber(host));
  try {
    const found = await lookup(host, { all: true });
    return ok(texts.hasAddresses(host, [...new Set(found.map(({ address }) => address))].join(', ')));
  } catch {
    return routes[0]?.kind === 'direct'
      ? failed(texts.nameUnknown(host))
      : skipped(texts.nameUnknownHere(host));
  }
};
