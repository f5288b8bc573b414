import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

export const openLogFolder = call(object({}), object({}));
