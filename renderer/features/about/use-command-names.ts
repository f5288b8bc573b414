import { commands } from '../../../electron/contract/texts/en/commands.ts';
import { textsHook } from '../../texts/translation.ts';

export const useCommandNames = textsHook('commands', commands);
