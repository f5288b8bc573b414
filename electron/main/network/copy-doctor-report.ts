import { app } from 'electron';
import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { Clipboard } from '../security/clipboard.ts';
import type { ConnectionDoctor } from '../connection-doctor/connection-doctor.ts';
import { doctorReport } from '../connection-doctor/doctor-report.ts';

/** Copies nothing where there was no run yet. */
export const copyDoctorReport =
  (
    doctor: ConnectionDoctor,
    clipboard: Pick<Clipboard, 'copyText'>,
    texts: Texts,
  ): Handlers['network']['copyDoctorReport'] =>
  async () => {
    const run = doctor.last();
    if (run) await clipboard.copyText(doctorReport(run, Date.now(), app.getVersion(), texts()));
    return {};
  };
