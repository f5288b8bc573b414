import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { view } from './view.ts';

/** Kept in the memory of main: what admins search for is nobody's business on the disk. */
export const keepView = call(view, object({}));
