import type { Handlers } from '../../contract/index.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import { openClientCertificate } from './certificate-files.ts';
import type { Network } from './network.ts';

const certificates = { name: 'Certificates', extensions: ['p12', 'pfx', 'pem', 'crt', 'cer'] };
const keys = { name: 'Private keys', extensions: ['key', 'pem'] };

/** @throws client_certificate_invalid */
export const chooseClientCertificate =
  (network: Network, askFile: AskWhichFile): Handlers['network']['chooseClientCertificate'] =>
  async () => {
    const file = await askFile({ title: 'Choose a client certificate', kinds: [certificates] });
    if (file === null) return network.facts();
    if (openClientCertificate(file, null, null).state !== 'no-key')
      return network.useClientCertificate(file, null);
    const keyFile = await askFile({ title: 'Choose the private key of this certificate', kinds: [keys] });
    return keyFile === null ? network.facts() : network.useClientCertificate(file, keyFile);
  };
