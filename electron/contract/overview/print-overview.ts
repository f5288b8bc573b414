import { call } from '../core/call.ts';
import { boolean, object } from '../core/schema.ts';

/** Opens the print dialog of the system for what the page has prepared for paper. */
export const printOverview = call(
  object({}),
  object({ printed: boolean({ description: 'false when the admin cancelled' }) }),
);
