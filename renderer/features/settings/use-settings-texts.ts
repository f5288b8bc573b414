import { settings } from '../../../electron/contract/texts/en/settings.ts';
import { textsHook } from '../../texts/translation.ts';

export const useSettingsTexts = textsHook('settings', settings);
