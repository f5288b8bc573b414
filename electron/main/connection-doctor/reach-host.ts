import { codeOf } from '../../../service/network/network-fault.ts';
import { openTunnel } from '../../../service/network/open-tunnel.ts';
import { failed, hostOf, ok, portOf, skipped, type Look } from './visit.ts';

const refusals: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The host is there, but nothing listens at this port. Check the port in the address.',
  ENOTFOUND: 'The host cannot be found by its name.',
  EAI_AGAIN: 'The DNS server does not answer. Check the network of this computer.',
  EHOSTUNREACH: 'There is no way to this host. Check the network, and the VPN if it needs one.',
  ENETUNREACH:
    'This computer has no network that leads there. Check the network, and the VPN if it needs one.',
};

/** Does the host take a bare connection? Asked only where no proxy is used. */
export const reachHost: Look = async (visit, signal) => {
  const { url, routes, wayOut } = visit;
  if (!url) return skipped('There is no address to connect to.');
  if (routes[0]?.kind !== 'direct')
    return skipped('A proxy is used: this computer does not connect by itself.');
  const target = { host: hostOf(url), port: portOf(url) };
  try {
    const socket = await openTunnel({ kind: 'direct' }, target, {
      secureContext: wayOut.secureContext(),
      signal,
    });
    socket.on('error', () => undefined).destroy();
  } catch (error) {
    if (signal.aborted) throw error;
    return failed(
      refusals[codeOf(error)] ??
        'The host does not take a connection. A firewall may stand in between, or a proxy may be needed.',
    );
  }
  visit.route = { kind: 'direct' };
  return ok(`${target.host} takes connections at port ${target.port}.`);
};
