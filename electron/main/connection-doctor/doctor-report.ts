import type { DoctorRun } from '../../contract/network/doctor.ts';
import type { Catalogue } from '../../contract/texts/en/index.ts';

/** A run as text, for a ticket or a mail, in the language of its findings. @param now epoch milliseconds */
export function doctorReport(
  { address, state, steps }: DoctorRun,
  now: number,
  version: string,
  { doctor, doctorFindings: { report } }: Pick<Catalogue, 'doctor' | 'doctorFindings'>,
): string {
  const lines = steps.map(({ name, state: found, finding, milliseconds }) => {
    const time = milliseconds === null ? '' : ` (${milliseconds} ms)`;
    return `${doctor.stepNames[name]}: ${report.states[found]}${time}${finding === '' ? '' : `. ${finding}`}`;
  });
  const head = report.head(version, new Date(now).toISOString());
  const end = state === 'cancelled' ? [doctor.cancelled] : [];
  return [head, report.address(address), '', ...lines, ...end, ''].join('\n');
}
