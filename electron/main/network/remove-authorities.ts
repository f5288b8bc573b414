import type { Handlers } from '../../contract/index.ts';
import type { Network } from './network.ts';

export const removeAuthorities =
  (network: Network): Handlers['network']['removeAuthorities'] =>
  async () =>
    network.trust(null);
