import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import { openClientCertificate } from './certificate-files.ts';
import type { Network } from './network.ts';

const certificates = ['p12', 'pfx', 'pem', 'crt', 'cer'];
const keys = ['key', 'pem'];

/** @throws client_certificate_invalid */
export const chooseClientCertificate =
  (network: Network, askFile: AskWhichFile, texts: Texts): Handlers['network']['chooseClientCertificate'] =>
  async () => {
    const { files } = texts();
    const file = await askFile({
      title: files.chooseClientCertificate,
      kinds: [{ name: files.certificates, extensions: certificates }],
    });
    if (file === null) return network.facts();
    if (openClientCertificate(file, null, null).state !== 'no-key')
      return network.useClientCertificate(file, null);
    const keyFile = await askFile({
      title: files.choosePrivateKey,
      kinds: [{ name: files.privateKeys, extensions: keys }],
    });
    return keyFile === null ? network.facts() : network.useClientCertificate(file, keyFile);
  };
