import { doctorStepLabels, type DoctorRun, type DoctorStep } from '../../contract/network/doctor.ts';

const words: Readonly<Record<DoctorStep['state'], string>> = {
  waiting: 'waiting',
  running: 'running',
  ok: 'OK',
  warning: 'WARNING',
  failed: 'FAILED',
  skipped: 'skipped',
};

/** A run as text, for a ticket or a mail. @param now epoch milliseconds */
export function doctorReport({ address, state, steps }: DoctorRun, now: number, version: string): string {
  const lines = steps.map(({ name, state: found, finding, milliseconds }) => {
    const time = milliseconds === null ? '' : ` (${milliseconds} ms)`;
    return `${doctorStepLabels[name]}: ${words[found]}${time}${finding === '' ? '' : `. ${finding}`}`;
  });
  const head = `Keydesk ${version}, connection doctor, ${new Date(now).toISOString()}`;
  const end = state === 'cancelled' ? ['Cancelled before the end.'] : [];
  return [head, `Address: ${address}`, '', ...lines, ...end, ''].join('\n');
}
