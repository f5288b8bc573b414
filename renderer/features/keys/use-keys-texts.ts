import { keys } from '../../../electron/contract/texts/en/keys.ts';
import { textsHook } from '../../texts/translation.ts';

export const useKeysTexts = textsHook('keys', keys);
