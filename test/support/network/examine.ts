import { expect, vi } from 'vitest';
import type { DoctorRun, DoctorStepName } from '../../../electron/contract/network/doctor.ts';
import { textsOf } from '../../../electron/contract/texts/index.ts';
import { createConnectionDoctor } from '../../../electron/main/connection-doctor/connection-doctor.ts';
import type { Network } from '../../../electron/main/network/network.ts';
import { directNetwork } from './direct-network.ts';

export type DoctorOptions = Readonly<{ network?: Network; authorization?: string | null; stepMs?: number }>;

/** A connection doctor without a connection, and everything that it tells. */
export function doctorOn({ network = directNetwork(), stepMs = 8_000 }: DoctorOptions) {
  const told: DoctorRun[] = [];
  const doctor = createConnectionDoctor({
    network,
    openConnection: () => null,
    onProgress: (run) => told.push(run),
    texts: () => textsOf('en'),
    stepMs,
  });
  return { doctor, told };
}

/** A whole run: what each step found. */
export async function examine(address: string, options: DoctorOptions = {}) {
  const { doctor, told } = doctorOn(options);
  doctor.start(address, options.authorization ?? null);
  await vi.waitFor(() => expect(told.at(-1)?.state).toBe('done'), { timeout: 40_000 });
  const run = told.at(-1)!;
  const step = (name: DoctorStepName) => run.steps.find((one) => one.name === name)!;
  return { run, told, step, states: Object.fromEntries(run.steps.map(({ name, state }) => [name, state])) };
}
