import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { job } from '../jobs/job.ts';

/** Starts the bulk action on a plan; the new secrets collect under the job's ticket. */
export const bulkRegenerateKeys = call(object({ planId: string({ minLength: 1, maxLength: 64 }) }), job);
