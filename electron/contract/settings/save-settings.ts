import { call } from '../core/call.ts';
import { settings } from './settings.ts';

export const saveSettings = call(settings, settings);
