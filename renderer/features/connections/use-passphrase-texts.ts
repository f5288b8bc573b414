import { passphrase } from '../../../electron/contract/texts/en/passphrase.ts';
import { textsHook } from '../../texts/translation.ts';

export const usePassphraseTexts = textsHook('passphrase', passphrase);
