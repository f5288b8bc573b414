import { event } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { jobId } from './job.ts';

/** The admin wants to see it: a notice of the system was clicked. */
export const showJob = event(object({ jobId: jobId() }));
