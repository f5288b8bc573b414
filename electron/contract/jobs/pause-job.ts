import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { job, jobId } from './job.ts';

/** Stops after the chunk under way, to go on later by resumeJob. */
export const pauseJob = call(object({ jobId: jobId() }), job);
