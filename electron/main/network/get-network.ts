import type { Handlers } from '../../contract/index.ts';
import type { Network } from './network.ts';

export const getNetwork =
  (network: Network): Handlers['network']['getNetwork'] =>
  async () =>
    network.facts();
