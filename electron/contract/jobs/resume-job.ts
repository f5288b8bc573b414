import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { job, jobId } from './job.ts';

/** Goes on where it was paused, also by the end of an earlier run of Keydesk. */
export const resumeJob = call(object({ jobId: jobId() }), job);
