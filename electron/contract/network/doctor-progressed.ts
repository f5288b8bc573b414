import { event } from '../core/call.ts';
import { doctorRun } from './doctor.ts';

export const doctorProgressed = event(doctorRun);
