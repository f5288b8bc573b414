import type { Handlers } from '../../contract/index.ts';
import type { ConnectionDoctor } from '../connection-doctor/connection-doctor.ts';

export const cancelDoctor =
  (doctor: ConnectionDoctor): Handlers['network']['cancelDoctor'] =>
  async ({ runId }) => {
    doctor.cancel(runId);
    return {};
  };
