import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { job } from '../jobs/job.ts';

/** Starts to delete the keys of a plan for good; `jobs.jobProgressed` tells how it goes. */
export const purgeKeys = call(object({ planId: string({ minLength: 1, maxLength: 64 }) }), job);
