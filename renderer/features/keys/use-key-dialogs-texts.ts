import { keyDialogs } from '../../../electron/contract/texts/en/key-dialogs.ts';
import { textsHook } from '../../texts/translation.ts';

export const useKeyDialogsTexts = textsHook('keyDialogs', keyDialogs);
