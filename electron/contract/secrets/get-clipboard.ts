import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { clipboardState } from './clipboard.ts';

export const getClipboard = call(object({}), clipboardState);
