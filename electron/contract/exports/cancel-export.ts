import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { inventoryExport } from './inventory-export.ts';

/** Nothing of the file stays. An export that has ended stays as it is. */
export const cancelExport = call(
  object({ exportId: string({ minLength: 1, maxLength: 64 }) }),
  inventoryExport,
);
