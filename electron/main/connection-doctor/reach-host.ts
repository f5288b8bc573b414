import { codeOf } from '../../../service/network/network-fault.ts';
import { openTunnel } from '../../../service/network/open-tunnel.ts';
import { failed, hostOf, ok, portOf, skipped, type Look } from './visit.ts';

/** Does the host take a bare connection? Asked only where no proxy is used. */
export const reachHost: Look = async (visit, signal) => {
  const { url, routes, wayOut, texts } = visit;
  if (!url) return skipped(texts.noAddress);
  if (routes[0]?.kind !== 'direct') return skipped(texts.proxyConnects);
  const target = { host: hostOf(url), port: portOf(url) };
  try {
    const socket = await openTunnel({ kind: 'direct' }, target, {
      secureContext: wayOut.secureContext(),
      signal,
    });
    socket.on('error', () => undefined).destroy();
  } catch (error) {
    if (signal.aborted) throw error;
    const refusals: Readonly<Record<string, string>> = texts.refusals;
    return failed(refusals[codeOf(error)] ?? texts.refusals.other);
  }
  visit.route = { kind: 'direct' };
  return ok(texts.takesConnections(target.host, target.port));
};
