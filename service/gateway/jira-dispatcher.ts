import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';
import { isLoopback } from '../jira/jira-address.ts';
import { certificateAuthorities } from '../jira/jira-connection.ts';
import type { GatewayLimits } from './gateway-limits.ts';

/**
 * The connections to one Jira: kept and bounded in number, with the certificate authorities and proxies that
 * `jira-connection.ts` has for the service's own calls.
 */
export function createJiraDispatcher(jiraUrl: string, limits: GatewayLimits): Dispatcher {
  const { protocol, hostname } = new URL(jiraUrl);
  const tls = protocol === 'https:' ? { ca: certificateAuthorities() } : {};
  const connect = { ...tls, timeout: limits.connectMs };
  const options = {
    connect,
    connections: limits.connections,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
  };
  if (isLoopback(hostname)) return new Agent(options);
  return new EnvHttpProxyAgent({ ...options, requestTls: connect, proxyTls: connect });
}
