import { Agent, type Dispatcher, type buildConnector } from 'undici';
import { connectRouted } from '../network/connect-routed.ts';
import type { WayOut } from '../network/way-out.ts';
import type { GatewayLimits } from './gateway-limits.ts';

/**
 * The connections to one Jira: kept and bounded in number, made by the same proxies and certificates as the service's own
 * calls. Where those change, connections that are open stay until they have been idle.
 */
export function createJiraDispatcher(jiraUrl: string, limits: GatewayLimits, wayOut: WayOut): Dispatcher {
  const isSecure = new URL(jiraUrl).protocol === 'https:';
  return new Agent({
    // Plain http is for a Jira on this computer, which is reached directly.
    connect: isSecure ? secureConnector(wayOut, limits.connectMs) : { timeout: limits.connectMs },
    connections: limits.connections,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
  });
}

const secureConnector =
  (wayOut: WayOut, connectMs: number): buildConnector.connector =>
  ({ hostname, port }, done) => {
    const target = { host: hostname.replaceAll(/[[\]]/g, ''), port: Number(port || 443) };
    const connecting = async () => {
      const routes = await wayOut.routesFor(`https://${hostname}:${target.port}/`);
      return connectRouted(target, { routes, secureContext: wayOut.secureContext(), routeMs: connectMs });
    };
    connecting().then(
      (socket) => done(null, socket),
      (error: unknown) => done(error as Error, null),
    );
  };
