import type { Handlers } from '../../contract/index.ts';
import type { PrintPage } from '../windows/print-page.ts';

/** @throws print_failed */
export const printOverview =
  (printPage: PrintPage): Handlers['overview']['printOverview'] =>
  async () => ({ printed: await printPage.toPrinter() });
