import type { ProxyHop } from '../../../service/api/models/network-settings.ts';
import { NetworkFault } from '../../../service/network/network-fault.ts';
import { openTunnel } from '../../../service/network/open-tunnel.ts';
import { proxyName } from '../../../service/network/proxy-routes.ts';
import { failed, hostOf, ok, portOf, skipped, warning, type Look, type Visit } from './visit.ts';

/** Which proxy is used, does it answer, does it take the credentials, does it connect to the host? */
export const lookAtProxy: Look = async (visit, signal) => {
  const { url, routes, texts } = visit;
  if (!url) return skipped(texts.noAddress);
  if (routes[0]?.kind === 'direct') return skipped(texts.noProxy);
  const passedOver: string[] = [];
  for (const route of routes) {
    if (route.kind === 'direct') {
      visit.route = route;
      return warning(`${texts.noAnswerFrom(passedOver)} ${texts.directly}`);
    }
    const fault = await tryProxy(visit, url, route, signal);
    if (fault?.code === 'proxy_unreachable') passedOver.push(proxyName(route));
    else if (fault) return failed(texts.proxySays(proxyName(route), visit.sentenceOf(fault)));
    else {
      visit.route = route;
      const used = texts.proxyWorks(proxyName(route), route.credentials !== null);
      return passedOver.length === 0 ? ok(used) : warning(`${texts.noAnswerFrom(passedOver)} ${used}`);
    }
  }
  return failed(`${texts.noAnswerFrom(passedOver)} ${texts.checkProxy}`);
};

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
