import { call } from '../core/call.ts';
import { nullable, object } from '../core/schema.ts';
import { inventoryExport } from './inventory-export.ts';

/** The newest export since the start of the console. */
export const getExport = call(object({}), object({ latest: nullable(inventoryExport) }));
