import { deletedKeys } from '../../../electron/contract/texts/en/deleted-keys.ts';
import { textsHook } from '../../texts/translation.ts';

export const useDeletedKeysTexts = textsHook('deletedKeys', deletedKeys);
