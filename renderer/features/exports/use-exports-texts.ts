import { exports } from '../../../electron/contract/texts/en/exports.ts';
import { textsHook } from '../../texts/translation.ts';

export const useExportsTexts = textsHook('exports', exports);
