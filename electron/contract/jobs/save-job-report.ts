import { call } from '../core/call.ts';
import { nullable, object, string } from '../core/schema.ts';
import { jobId } from './job.ts';

/** Asks where, then writes what became of each key as CSV, without a secret; `path` is null when the admin cancels. */
export const saveJobReport = call(object({ jobId: jobId() }), object({ path: nullable(string()) }));
