import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { job, jobId } from './job.ts';

export const getJob = call(object({ jobId: jobId() }), job);
