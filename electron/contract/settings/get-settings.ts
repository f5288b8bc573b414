import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { keptSettings } from './settings.ts';

export const getSettings = call(object({}), keptSettings);
