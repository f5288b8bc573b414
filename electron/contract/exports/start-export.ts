import { call } from '../core/call.ts';
import { nullable, object } from '../core/schema.ts';
import { exportRequest, inventoryExport } from './inventory-export.ts';

/** Asks where to save, then begins; `exports.exportProgressed` tells how it goes. null: the admin cancelled. */
export const startExport = call(exportRequest, object({ started: nullable(inventoryExport) }));
