import type { ProxyHop } from '../../../service/api/models/network-settings.ts';
import { NetworkFault } from '../../../service/network/network-fault.ts';
import { openTunnel } from '../../../service/network/open-tunnel.ts';
import { proxyName } from '../../../service/network/proxy-routes.ts';
import { failed, hostOf, ok, portOf, skipped, warning, type Look, type Visit } from './visit.ts';

/** Which proxy is used, does it answer, does it take the credentials, does it connect to the host? */
export const lookAtProxy: Look = async (visit, signal) => {
  const { url, routes } = visit;
  if (!url) return skipped('There is no address to connect to.');
  if (routes[0]?.kind === 'direct') return skipped('No proxy is used for this address.');
  const passedOver: string[] = [];
  for (const route of routes) {
    if (route.kind === 'direct') {
      visit.route = route;
      return warning(`${noneOf(passedOver)} Keydesk connects directly, as the settings allow.`);
    }
    const fault = await tryProxy(visit, url, route, signal);
    if (fault?.code === 'proxy_unreachable') passedOver.push(proxyName(route));
    else if (fault) return failed(`Proxy ${proxyName(route)}: ${fault.message}`);
    else {
      visit.route = route;
      const login = route.credentials ? ' It takes the credentials.' : ' It asks for no credentials.';
      const used = `The proxy ${proxyName(route)} connects to the host.${login}`;
      return passedOver.length === 0 ? ok(used) : warning(`${noneOf(passedOver)} ${used}`);
    }
  }
  return failed(
    `${noneOf(passedOver)} Check the proxy in the network settings, and the network of this computer.`,
  );
};

const noneOf = (names: readonly string[]) => `No answer from the proxy ${names.join(' and ')}.`;

async function tryProxy(
  { wayOut }: Visit,
  url: URL,
  route: ProxyHop,
  signal: AbortSignal,
): Promise<NetworkFault | null> {
  const target = { host: hostOf(url), port: portOf(url) };
  try {
    const socket = await openTunnel(route, target, { secureContext: wayOut.secureContext(), signal });
    socket.on('error', () => undefined).destroy();
    return null;
  } catch (error) {
    if (error instanceof NetworkFault) return error;
    throw error;
  }
}
