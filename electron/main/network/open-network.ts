import type { Logger } from 'pino';
import { Network } from './network.ts';
import { createNetworkStore } from './network-store.ts';
import { resolveSystemProxy } from './system-proxy.ts';
import { trustSystemCertificates } from './trust-system-certificates.ts';

/** The network as the system and the admin have set it. The app must be ready. */
export function openNetwork(log: Logger): Network {
  trustSystemCertificates(log);
  return new Network({ store: createNetworkStore(), resolveSystemProxy });
}
