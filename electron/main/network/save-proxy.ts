import type { Handlers } from '../../contract/index.ts';
import type { Network } from './network.ts';

export const saveProxy =
  (network: Network): Handlers['network']['saveProxy'] =>
  async ({ mode, address }) =>
    network.saveProxy(mode, address);
