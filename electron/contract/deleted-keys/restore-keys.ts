import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { job } from '../jobs/job.ts';

/** Starts to restore the deleted keys of a plan; `jobs.jobProgressed` tells how it goes. */
export const restoreKeys = call(object({ planId: string({ minLength: 1, maxLength: 64 }) }), job);
