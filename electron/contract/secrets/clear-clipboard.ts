import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { clipboardState } from './clipboard.ts';

/** "Clear now": takes a copied client secret off the clipboard if it is still there. */
export const clearClipboard = call(object({}), clipboardState);
