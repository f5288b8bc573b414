import { Check } from 'typebox/value';
import { writeInProcess } from '../processes/write-in-process.ts';
import { fromExport, type FromExport, type ToExport } from './export-messages.ts';
import { exporterOver, type StartExporter } from './exporter.ts';

/** @param modulePath the built process that writes */
export const forkExporter =
  (modulePath: string): StartExporter =>
  async (start) =>
    exporterOver(
      writeInProcess<ToExport, FromExport>({
        modulePath,
        name: 'keydesk-export',
        draft: start.draft,
        isAnswer: (given) => Check(fromExport, given),
        stopped: 'export_stopped',
      }),
      start,
    );
