import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { job, jobId } from './job.ts';

/** Tries what failed again, in the same job: "Retry failed". */
export const retryJob = call(object({ jobId: jobId() }), job);
