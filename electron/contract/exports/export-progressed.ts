import { event } from '../core/call.ts';
import { nullable, object } from '../core/schema.ts';
import { inventoryExport } from './inventory-export.ts';

/** At most five times a second, and when the state changes. */
export const exportProgressed = event(object({ latest: nullable(inventoryExport) }));
