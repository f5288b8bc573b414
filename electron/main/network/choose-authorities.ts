import type { Handlers } from '../../contract/index.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import type { Network } from './network.ts';

const certificates = { name: 'Certificates', extensions: ['pem', 'crt', 'cer'] };

/** @throws authority_file_invalid */
export const chooseAuthorities =
  (network: Network, askFile: AskWhichFile): Handlers['network']['chooseAuthorities'] =>
  async () => {
    const file = await askFile({ title: 'Choose a CA file', kinds: [certificates] });
    return file === null ? network.facts() : network.trust(file);
  };
