import type { SecureContext, TLSSocket } from 'node:tls';
import type { ProxyRoute } from '../api/models/network-settings.ts';
import { NetworkFault } from './network-fault.ts';
import { openTunnel, type TunnelTarget } from './open-tunnel.ts';
import { secureSocket } from './secure-socket.ts';

/** Longest wait for one proxy, or for a direct connection. */
const routeMs = 10_000;

export type RoutedOptions = Readonly<{
  /** Tried in this order. */
  routes: readonly ProxyRoute[];
  secureContext: SecureContext;
  routeMs?: number;
}>;

/**
 * Opens a secure connection by the first route that leads anywhere. A proxy that does not answer is passed over for the next
 * route; one that refuses is not, since it was reached and means it.
 * @throws NetworkFault, or the error of the direct connection
 */
export async function connectRouted(target: TunnelTarget, options: RoutedOptions): Promise<TLSSocket> {
  const { routes, secureContext } = options;
  let failure: unknown = new Error('There is no route.');
  for (const route of routes) {
    const { signal, inTime } = timeLimit(options.routeMs ?? routeMs);
    try {
      const socket = await openTunnel(route, target, { secureContext, signal });
      return await secureSocket(socket, { host: target.host, secureContext, signal });
    } catch (error) {
      failure = error;
      if (!(failure instanceof NetworkFault) || failure.code !== 'proxy_unreachable') throw failure;
    } finally {
      inTime();
    }
  }
  throw failure;
}

/** A signal of its own: it must never fire once the connection is made, since it would end it. */
function timeLimit(ms: number) {
  const control = new AbortController();
  const error = Object.assign(new Error('There was no answer in time.'), { code: 'ETIMEDOUT' });
  const timer = setTimeout(() => control.abort(error), ms);
  return { signal: control.signal, inTime: () => clearTimeout(timer) };
}
