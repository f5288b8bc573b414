import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

/** Copies the last run as text, for whoever runs the network. It holds no credential and nobody's name. */
export const copyDoctorReport = call(object({}), object({}));
