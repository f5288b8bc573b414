import { about } from '../../../electron/contract/texts/en/about.ts';
import { textsHook } from '../../texts/translation.ts';

export const useAboutTexts = textsHook('about', about);
