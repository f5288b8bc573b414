import { undoDelete } from '../../electron/contract/texts/en/undo-delete.ts';
import { textsHook } from './translation.ts';

/** What a delete says of the way back. */
export const useUndoDeleteTexts = textsHook('undoDelete', undoDelete);
