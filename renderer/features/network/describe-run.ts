import { doctorStepLabels, type DoctorRun } from '../../../electron/contract/network/doctor.ts';

/** The whole run in one sentence; changes seldom enough to be read out. */
export function describeRun({ state, steps }: DoctorRun): string {
  if (state === 'running') return 'Looking at each part of the connection…';
  if (state === 'cancelled') return 'Cancelled before the end.';
  const failed = steps.find((step) => step.state === 'failed');
  if (failed) return `The connection fails here: ${doctorStepLabels[failed.name]}.`;
  const warnings = steps.filter((step) => step.state === 'warning').length;
  if (warnings === 0) return 'Everything that was looked at is well.';
  return warnings === 1
    ? 'The connection works. There is one thing to look at.'
    : `The connection works. There are ${warnings} things to look at.`;
}
