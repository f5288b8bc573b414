import { Agent as HttpAgent } from 'node:http';
import type { CreateAxiosDefaults } from 'axios';
import { NetworkAgent } from '../network/network-agent.ts';
import { environmentWayOut, type WayOut } from '../network/way-out.ts';
import { isLoopback } from './jira-address.ts';

/**
 * How to reach one Jira: connections are kept; certificate authorities of the operating system count beside those of Node;
 * proxies are used as the way out says, but never for this machine.
 */
export function jiraConnection(baseUrl: string, wayOut: WayOut = environmentWayOut()): CreateAxiosDefaults {
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol === 'https:') return { httpsAgent: new NetworkAgent(wayOut), proxy: false };
  return {
    httpAgent: new HttpAgent({ keepAlive: true }),
    ...(isLoopback(hostname) && { proxy: false as const }),
  };
}
