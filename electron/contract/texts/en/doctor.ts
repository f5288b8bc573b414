import type { DoctorStep, DoctorStepName } from '../../network/doctor.ts';

const stepNames: Readonly<Record<DoctorStepName, string>> = {
  address: 'Address',
  'name-lookup': 'Name lookup (DNS)',
  host: 'Host (TCP)',
  proxy: 'Proxy',
  'secure-connection': 'Secure connection (TLS)',
  answer: 'What answers',
  clock: 'Clock',
  'sign-in': 'Sign-in',
  administrator: 'Administrator',
  'browse-users': 'Browse users',
};
const states: Readonly<Record<DoctorStep['state'], string>> = {
  waiting: 'waiting',
  running: 'looking',
  ok: 'OK',
  warning: 'warning',
  failed: 'failed',
  skipped: 'skipped',
};

/** The connection doctor on the screen. */
export const doctor = {
  title: 'Connection doctor',
  what: 'Looks at each part of the way to a Jira or a key service: name, host, proxy, certificate, what answers there. Nothing is changed anywhere.',
  addressToTest: 'Address to test',
  addressExample: 'For example https://your-company.atlassian.net',
  test: 'Test',
  testAgain: 'Test again',
  copyReport: 'Copy report',
  reportCopied: 'The report was copied. It holds no credentials.',
  steps: 'Steps',
  stepNames,
  states,
  stateAfter: (state: string, milliseconds: number | null) =>
    milliseconds === null ? state : `${state}, ${milliseconds} ms`,
  running: 'Looking at each part of the connection…',
  cancelled: 'Cancelled before the end.',
  failsAt: (step: string) => `The connection fails here: ${step}.`,
  allWell: 'Everything that was looked at is well.',
  worksWith: (warnings: number) =>
    warnings === 1
      ? 'The connection works. There is one thing to look at.'
      : `The connection works. There are ${warnings} things to look at.`,
};
