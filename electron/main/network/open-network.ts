import { Network } from './network.ts';
import { createNetworkStore } from './network-store.ts';
import { resolveSystemProxy } from './system-proxy.ts';

/**
 * The network as the system and the admin have set it. The app must be ready. Reading some hundred certificates takes a while: the
 * network does it at the first connection, not before there is a window.
 */
export const openNetwork = (): Network => new Network({ store: createNetworkStore(), resolveSystemProxy });
