import { EventEmitter, once } from 'node:events';
import type { ClientRequest } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { ProxyHop, ProxyRoute } from '../api/models/network-settings.ts';
import { codeOf, isTimeout, NetworkFault, tlsFaultOf } from './network-fault.ts';
import { proxyName } from './proxy-routes.ts';

export type TunnelTarget = Readonly<{ host: string; port: number }>;
export type TunnelOptions = Readonly<{ secureContext: SecureContext; signal: AbortSignal }>;

/**
 * Opens a bare connection to a host, directly or through a proxy.
 * @throws NetworkFault where a proxy is the reason; else the error of the connection
 */
export async function openTunnel(
  route: ProxyRoute,
  target: TunnelTarget,
  options: TunnelOptions,
): Promise<Socket> {
  options.signal.throwIfAborted();
  if (route.kind === 'direct') return openDirectly(target, options.signal);
  return route.kind === 'http' || route.kind === 'https'
    ? openByConnect(route, target, options)
    : openBySocks(route, target, options);
}

async function openDirectly(target: TunnelTarget, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ ...target, autoSelectFamily: true });
  try {
    await once(socket, 'connect', { signal });
    return socket;
  } catch (error) {
    socket.on('error', () => undefined).destroy();
    throw error;
  }
}

/** Also where the proxy's own answer is not 2xx: then nothing of the request may go to it. */
async function openByConnect(
  hop: ProxyHop,
  target: TunnelTarget,
  { secureContext, signal }: TunnelOptions,
): Promise<Socket> {
  const { request, answered } = listenToProxy();
  const agent = new HttpsProxyAgent(urlOf(hop, hop.kind), { secureContext, signal });
  const opening = agent.connect(request, { ...target, secureEndpoint: false });
  const socket = await opening.catch((error: unknown) => {
    throw faultOfHop(error, hop, signal);
  });
  const answer = answered();
  if (answer.status === 200) return socket;
  socket.on('error', () => undefined).destroy();
  const proxy = { proxy: proxyName(hop) };
  if (answer.status !== 407) {
    throw new NetworkFault('proxy_refused', proxy, {
      cause: new Error(`The proxy answered ${answer.status}.`),
    });
  }
  throw new NetworkFault(answer.takesBasic ? 'proxy_credentials_needed' : 'proxy_method_unsupported', proxy);
}

/** What the agent wants of a request: someone to tell what the proxy answered. */
function listenToProxy() {
  const answer = { status: 0, takesBasic: true };
  const emitter = new EventEmitter().on(
    'proxyConnect',
    ({ statusCode, headers }: { statusCode: number; headers: Record<string, string | string[]> }) => {
      answer.status = statusCode;
      const methods = [headers['proxy-authenticate'] ?? 'Basic'].flat();
      answer.takesBasic = methods.some((method) => /(^|,\s*)basic\b/i.test(method));
    },
  );
  const request = Object.assign(emitter, { destroy: () => undefined }) as unknown as ClientRequest;
  return { request, answered: () => answer };
}

async function openBySocks(hop: ProxyHop, target: TunnelTarget, { signal }: TunnelOptions): Promise<Socket> {
  const agent = new SocksProxyAgent(urlOf(hop, hop.kind === 'socks4' ? 'socks4' : 'socks5h'), {
    socketOptions: { signal },
  });
  const { request } = listenToProxy();
  try {
    return await agent.connect(request, { ...target, secureEndpoint: false });
  } catch (error) {
    throw faultOfHop(error, hop, signal);
  }
}

/** Held by the agent for as long as it connects, and shown to nobody. */
function urlOf({ host, port, credentials }: ProxyHop, scheme: string): string {
  const login = credentials
    ? `${encodeURIComponent(credentials.userName)}:${encodeURIComponent(credentials.password)}@`
    : '';
  return `${scheme}://${login}${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

function faultOfHop(error: unknown, hop: ProxyHop, signal: AbortSignal): unknown {
  const details = { proxy: proxyName(hop) };
  // A proxy that says nothing in time is one that is not there; whoever cancelled hears just that.
  if (signal.aborted && !isTimeout(signal.reason)) return signal.reason;
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : '';
  // The libraries' errors hold the proxy with its credentials: only code and words of the protocol go on.
  const cause = new Error(`The proxy ${details.proxy} failed: ${code}`);
  const secure = tlsFaultOf(error, details);
  if (secure) return secure;
  if (/authentication/i.test(text)) return new NetworkFault('proxy_credentials_needed', details, { cause });
  if (/rejected/i.test(text)) return new NetworkFault('proxy_refused', details, { cause });
  return new NetworkFault('proxy_unreachable', details, { cause });
}
