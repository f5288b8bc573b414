import { Network, type NetworkDeps } from '../../../electron/main/network/network.ts';
import { createNetworkStore, type KeptNetwork } from '../../../electron/main/network/network-store.ts';

/** What is kept of the network, in memory. The test mocks 'electron-store'. */
export function memoryNetworkStore(first?: KeptNetwork) {
  const kept = new Map<string, unknown>(first ? [['network', first]] : []);
  const file = {
    get: (name: string) => kept.get(name),
    set: (name: string, value: unknown) => void kept.set(name, value),
  };
  return {
    ...createNetworkStore(file as unknown as Parameters<typeof createNetworkStore>[0]),
    text: () => JSON.stringify([...kept]),
  };
}

/** The real network, on a computer whose system names no proxy unless told so. */
export const directNetwork = (deps: Partial<NetworkDeps> = {}): Network =>
  new Network({
    store: memoryNetworkStore(),
    resolveSystemProxy: () => Promise.resolve('DIRECT'),
    ...deps,
  });
