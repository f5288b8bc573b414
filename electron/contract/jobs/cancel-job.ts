import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { job, jobId } from './job.ts';

/** Stops after the chunk under way. What is done stays done. */
export const cancelJob = call(object({ jobId: jobId() }), job);
