import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { settings } from './settings.ts';

export const getSettings = call(object({}), settings);
