import type { ApiKey } from '../../../service/api/models/api-key.ts';
import type { FileWriting } from '../processes/file-writing.ts';
import type { FromExport, ToExport } from './export-messages.ts';

export type ExporterStart = Omit<Extract<ToExport, { type: 'start' }>, 'type'>;

/** What writes one file. A failure leaves nothing of it. @throws CallFailed: file faults, export_stopped */
export type Exporter = Readonly<{
  /** Keys in their order. @returns the size of the file by then */
  add: (keys: readonly ApiKey[]) => Promise<number>;
  /** The file gets its name. @returns its size */
  finish: () => Promise<number>;
  /** Takes away what was written; never fails. */
  abandon: () => Promise<void>;
}>;
export type StartExporter = (start: ExporterStart) => Promise<Exporter>;

/** @throws what opening the file throws */
export async function exporterOver(
  { ask, end, giveUp }: FileWriting<ToExport, FromExport>,
  start: ExporterStart,
): Promise<Exporter> {
  const askForBytes = async (message: ToExport): Promise<number> => {
    const answer = await ask(message);
    return 'bytes' in answer ? answer.bytes : 0;
  };
  await ask({ type: 'start', ...start });
  return {
    add: (keys) => askForBytes({ type: 'keys', keys }),
    finish: async () => {
      const bytes = await askForBytes({ type: 'finish' });
      await end();
      return bytes;
    },
    abandon: async () => {
      await ask({ type: 'abandon' }).catch(() => undefined);
      await giveUp();
    },
  };
}
