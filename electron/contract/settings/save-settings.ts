import { call } from '../core/call.ts';
import { keptSettings, settingsChange } from './settings.ts';

/** Changes some of the preferences; answers all of them. */
export const saveSettings = call(settingsChange, keptSettings);
