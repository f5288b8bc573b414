import type { ApiKey } from '../../../service/api/models/api-key.ts';
import type { ToExport } from './export-messages.ts';

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
