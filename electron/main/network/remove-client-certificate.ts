import type { Handlers } from '../../contract/index.ts';
import type { Network } from './network.ts';

export const removeClientCertificate =
  (network: Network): Handlers['network']['removeClientCertificate'] =>
  async () =>
    network.useNoClientCertificate();
