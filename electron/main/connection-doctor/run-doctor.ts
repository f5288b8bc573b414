import { isTimeout, NetworkFault } from '../../../service/network/network-fault.ts';
import {
  doctorStepNames,
  type DoctorRun,
  type DoctorStep,
  type DoctorStepName,
} from '../../contract/network/doctor.ts';
import { compareClocks } from './compare-clocks.ts';
import { lookAtAddress } from './look-at-address.ts';
import { lookAtAnswer } from './look-at-answer.ts';
import { lookAtAdministrator, lookAtBrowsing } from './look-at-permissions.ts';
import { lookAtProxy } from './look-at-proxy.ts';
import { lookUpName } from './look-up-name.ts';
import { reachHost } from './reach-host.ts';
import { secureConnection } from './secure-connection.ts';
import { signIn } from './sign-in.ts';
import { failed, skipped, type Finding, type Look, type Visit } from './visit.ts';

const looks: Readonly<Record<DoctorStepName, Look>> = {
  address: lookAtAddress,
  'name-lookup': lookUpName,
  host: reachHost,
  proxy: lookAtProxy,
  'secure-connection': secureConnection,
  answer: lookAtAnswer,
  clock: compareClocks,
  'sign-in': signIn,
  administrator: lookAtAdministrator,
  'browse-users': lookAtBrowsing,
};

export type RunOptions = Readonly<{
  runId: string;
  visit: Visit;
  /** The admin's Cancel. */
  cancelled: AbortSignal;
  onProgress: (run: DoctorRun) => void;
  /** Longest time for one step. */
  stepMs?: number;
}>;

const usualStepMs = 15_000;

export const firstRun = (runId: string, address: string): DoctorRun => ({
  runId,
  address,
  state: 'running',
  steps: doctorStepNames.map((name) => ({ name, state: 'waiting', finding: '', milliseconds: null })),
});

/** Looks at one thing after the other, and tells after each what was found. Never throws. */
export async function runDoctor(options: RunOptions): Promise<DoctorRun> {
  const { runId, visit, cancelled, onProgress, stepMs = usualStepMs } = options;
  let run = firstRun(runId, visit.typed);
  const note = (name: DoctorStepName, change: Partial<DoctorStep>) => {
    const steps = run.steps.map((step) => (step.name === name ? { ...step, ...change } : step));
    run = { ...run, address: visit.address ?? visit.typed, steps };
    onProgress(run);
  };
  for (const name of doctorStepNames) {
    if (cancelled.aborted) {
      note(name, skipped(visit.texts.cancelled));
      continue;
    }
    note(name, { state: 'running' });
    const began = performance.now();
    const finding = await lookInTime(looks[name], visit, cancelled, stepMs);
    const milliseconds = finding.state === 'skipped' ? null : Math.round(performance.now() - began);
    note(name, { ...finding, milliseconds });
  }
  run = { ...run, state: cancelled.aborted ? 'cancelled' : 'done' };
  onProgress(run);
  return run;
}

async function lookInTime(
  look: Look,
  visit: Visit,
  cancelled: AbortSignal,
  stepMs: number,
): Promise<Finding> {
  const time = new AbortController();
  const tooLate = Object.assign(new Error('There was no answer in time.'), { code: 'ETIMEDOUT' });
  const timer = setTimeout(() => time.abort(tooLate), stepMs);
  const signal = AbortSignal.any([cancelled, time.signal]);
  // Not every call of Node can be broken off, such as a name lookup: nobody waits for it.
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  ended.catch(() => undefined);
  try {
    return await Promise.race([look(visit, signal), ended]);
  } catch (error) {
    if (cancelled.aborted) return skipped(visit.texts.cancelled);
    if (error instanceof NetworkFault) return failed(visit.sentenceOf(error));
    return failed(
      time.signal.aborted || isTimeout(error)
        ? visit.texts.noAnswerWithin(Math.round(stepMs / 1000))
        : visit.texts.brokeOff,
    );
  } finally {
    clearTimeout(timer);
  }
}
