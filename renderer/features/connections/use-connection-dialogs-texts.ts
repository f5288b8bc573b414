import { connectionDialogs } from '../../../electron/contract/texts/en/connection-dialogs.ts';
import { textsHook } from '../../texts/translation.ts';

export const useConnectionDialogsTexts = textsHook('connectionDialogs', connectionDialogs);
