import { event } from '../core/call.ts';
import { job } from './job.ts';

/** At most five times a second, and once more at the end. */
export const jobProgressed = event(job);
