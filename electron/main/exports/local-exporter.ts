import { writeHere } from '../processes/file-writing.ts';
import { exporterOver, type StartExporter } from './exporter.ts';
import { createExportFile } from './write-export.ts';

/** Writes in this process. */
export const startLocalExporter: StartExporter = async (start) =>
  exporterOver(writeHere(createExportFile()), start);
