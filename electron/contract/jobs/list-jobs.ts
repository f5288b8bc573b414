import { call } from '../core/call.ts';
import { array, object } from '../core/schema.ts';
import { job } from './job.ts';

/** The bulk actions since the start of the console, newest first. */
export const listJobs = call(object({}), object({ items: array(job) }));
