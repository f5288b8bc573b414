import { integer, literal, object, oneOf, string, union, type Static } from '../../contract/core/schema.ts';
import type { ExportFormat } from '../../contract/exports/inventory-export.ts';
import type { ApiKey, KeyFilter } from '../../../service/api/models/api-key.ts';

/** What an export says of itself. */
export type ExportNote = Readonly<{
  /** epoch milliseconds */
  exportedAt: number;
  /** When the kept inventory was read that it comes from, epoch milliseconds; null: the service itself was asked. */
  keptSince: number | null;
  /** Address of the Jira or of the key service. */
  source: string;
  exportedBy: string;
  /** Which keys, in words. */
  selected: string;
  /** What narrowed it; null when keys were named one by one. */
  filter: KeyFilter | null;
}>;

/** How a file is written. */
export type ExportLayout = Readonly<{
  format: ExportFormat;
  byteOrderMark: boolean;
  comment: boolean;
  note: ExportNote;
}>;

/** What main says to the process that writes. */
export type ToExport =
  | Readonly<{
      type: 'start';
      /** The file that shall be there in the end, and the one that is filled until then, in the same folder. */
      path: string;
      draft: string;
      /** Whether a file that is there already may be replaced. */
      mayReplace: boolean;
      layout: ExportLayout;
    }>
  | Readonly<{ type: 'keys'; keys: readonly ApiKey[] }>
  | Readonly<{ type: 'finish' }>
  | Readonly<{ type: 'abandon' }>;

/** Why a file could not be written. */
export const fileFault = oneOf([
  'disk_full',
  'file_not_permitted',
  'folder_not_found',
  'file_exists',
  'file_not_written',
]);
export type FileFault = Static<typeof fileFault>;

/** What the process answers: one answer to each message, in their order. */
export const fromExport = union([
  object({ type: literal('ready') }),
  object({ type: literal('written'), bytes: integer({ minimum: 0 }) }),
  object({ type: literal('finished'), bytes: integer({ minimum: 0 }) }),
  object({ type: literal('abandoned') }),
  object({ type: literal('failed'), fault: fileFault, reason: string() }),
]);
export type FromExport = Static<typeof fromExport>;
