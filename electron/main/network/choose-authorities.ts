import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import type { Network } from './network.ts';

const extensions = ['pem', 'crt', 'cer'];

/** @throws authority_file_invalid */
export const chooseAuthorities =
  (network: Network, askFile: AskWhichFile, texts: Texts): Handlers['network']['chooseAuthorities'] =>
  async () => {
    const { chooseAuthorities: title, certificates: name } = texts().files;
    const file = await askFile({ title, kinds: [{ name, extensions }] });
    return file === null ? network.facts() : network.trust(file);
  };
