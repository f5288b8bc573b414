import type { Handlers } from '../../contract/index.ts';
import type { Exports } from './exports.ts';

export const getExport =
  (exports: Exports): Handlers['exports']['getExport'] =>
  async () => ({ latest: exports.latest() });
