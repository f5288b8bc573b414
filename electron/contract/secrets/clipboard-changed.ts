import { event } from '../core/call.ts';
import { clipboardState } from './clipboard.ts';

export const clipboardChanged = event(clipboardState);
