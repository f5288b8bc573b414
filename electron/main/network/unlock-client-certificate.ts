import type { Handlers } from '../../contract/index.ts';
import type { Network } from './network.ts';

/** @throws client_certificate_locked, client_certificate_invalid */
export const unlockClientCertificate =
  (network: Network): Handlers['network']['unlockClientCertificate'] =>
  async ({ passphrase }) =>
    network.unlockClientCertificate(passphrase);
