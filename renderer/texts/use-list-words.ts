import { lists } from '../../electron/contract/texts/en/lists.ts';
import { textsHook } from './translation.ts';

/** Words that the lists share. */
export const useListWords = textsHook('lists', lists);
