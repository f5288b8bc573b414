import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { view } from './view.ts';

/** What was open when the page was here last. */
export const getView = call(object({}), view);
