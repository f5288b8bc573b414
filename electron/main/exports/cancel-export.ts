import type { Handlers } from '../../contract/index.ts';
import type { Exports } from './exports.ts';

export const cancelExport =
  (exports: Exports): Handlers['exports']['cancelExport'] =>
  async ({ exportId }) =>
    exports.cancel(exportId);
