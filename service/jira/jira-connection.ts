import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates } from 'node:tls';
import type { CreateAxiosDefaults } from 'axios';
import { isLoopback } from './jira-address.ts';

/**
 * How to reach one Jira: connections are kept, certificate authorities of the operating system count beside those of
 * Node, and a proxy comes from HTTPS_PROXY, HTTP_PROXY and NO_PROXY, but never for this machine.
 */
export function jiraConnection(baseUrl: string): CreateAxiosDefaults {
  const { protocol, hostname } = new URL(baseUrl);
  return {
    ...(protocol === 'https:'
      ? { httpsAgent: new HttpsAgent({ keepAlive: true, ca: certificateAuthorities() }) }
      : { httpAgent: new HttpAgent({ keepAlive: true }) }),
    ...(isLoopback(hostname) && { proxy: false as const }),
  };
}

/** Of Node and of the operating system, as PEM. */
export const certificateAuthorities = (): string[] => [
  ...new Set([...getCACertificates('default'), ...getCACertificates('system')]),
];
