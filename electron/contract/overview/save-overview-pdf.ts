import { call } from '../core/call.ts';
import { nullable, object, string } from '../core/schema.ts';

/** Asks where, then writes what the page has prepared for paper. Only the page knows the overview: main prints what it shows. */
export const saveOverviewPdf = call(
  object({}),
  object({ path: nullable(string({ description: 'null when the admin cancelled' })) }),
);
