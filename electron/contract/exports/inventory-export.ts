import {
  boolean,
  epochMs,
  integer,
  nullable,
  object,
  oneOf,
  optional,
  string,
  type Static,
} from '../core/schema.ts';
import { keySort, sortOrder } from '../../../service/api/models/api-key.ts';
import { selection } from '../../../service/api/models/plan.ts';

export const exportFormat = oneOf(['csv', 'xlsx', 'jsonl']);
export type ExportFormat = Static<typeof exportFormat>;

/** Which keys, in which order, and how they are written. */
export const exportRequest = object({
  /** A query with an empty filter is all keys. */
  selection,
  sort: optional(keySort),
  order: optional(sortOrder),
  format: exportFormat,
  /** CSV: for Excel, which takes UTF-8 for something else without it. */
  byteOrderMark: optional(boolean()),
  /** CSV: a first line that says filter, time and count. Tools that know no comments stumble over it. */
  comment: optional(boolean()),
});
export type ExportRequest = Static<typeof exportRequest>;

/** An export under way, or how the last one ended. */
export const inventoryExport = object({
  exportId: string(),
  format: exportFormat,
  /** The file that is there once the state is done. */
  path: string(),
  state: oneOf(['running', 'done', 'cancelled', 'failed']),
  /** How many keys there will be, as far as is known; null: not known yet. */
  total: nullable(integer({ minimum: 0 })),
  written: integer({ minimum: 0 }),
  bytes: integer({ minimum: 0 }),
  startedAt: epochMs(),
  /** Why it failed: a code of the closed list, its sentence, and what finds the log line. */
  failure: nullable(object({ code: string(), message: string(), reference: string() })),
});
export type InventoryExport = Static<typeof inventoryExport>;
