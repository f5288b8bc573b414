import { app } from '../../electron/contract/texts/en/app.ts';
import { textsHook } from '../texts/translation.ts';

export const useAppTexts = textsHook('app', app);
