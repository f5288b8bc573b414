import { words } from '../../electron/contract/texts/en/words.ts';
import { textsHook } from './translation.ts';

/** Words of more than one feature. */
export const useWords = textsHook('words', words);
