import { array, integer, nullable, object, oneOf, string, type Static } from '../core/schema.ts';

/** What the connection doctor looks at, in this order. */
export const doctorStepNames = [
  'address',
  'name-lookup',
  'host',
  'proxy',
  'secure-connection',
  'answer',
  'clock',
  'sign-in',
  'administrator',
  'browse-users',
] as const;
export type DoctorStepName = (typeof doctorStepNames)[number];

export const doctorStep = object({
  name: oneOf(doctorStepNames),
  state: oneOf(['waiting', 'running', 'ok', 'warning', 'failed', 'skipped']),
  /** What was found, and what to do about it. */
  finding: string(),
  milliseconds: nullable(integer({ minimum: 0 })),
});
export type DoctorStep = Static<typeof doctorStep>;

export const doctorRun = object({
  runId: string(),
  /** As it was given, and in its normal form once that is known. */
  address: string(),
  state: oneOf(['running', 'done', 'cancelled']),
  steps: array(doctorStep),
});
export type DoctorRun = Static<typeof doctorRun>;
