import type { DoctorRun } from '../../../electron/contract/network/doctor.ts';
import type { DoctorTexts } from './use-doctor-texts.ts';

/** The whole run in one sentence; changes seldom enough to be read out. */
export function describeRun({ state, steps }: DoctorRun, texts: DoctorTexts): string {
  if (state === 'running') return texts.running;
  if (state === 'cancelled') return texts.cancelled;
  const failed = steps.find((step) => step.state === 'failed');
  if (failed) return texts.failsAt(texts.stepNames[failed.name]);
  const warnings = steps.filter((step) => step.state === 'warning').length;
  return warnings === 0 ? texts.allWell : texts.worksWith(warnings);
}
