import type { InputOf, OutputOf } from '../../api/call-main.ts';

export type ExportRequest = InputOf<'exports', 'startExport'>;
export type InventoryExport = NonNullable<OutputOf<'exports', 'getExport'>['latest']>;
type Selection = ExportRequest['selection'];

/** What a page of keys shows now, of which something can be exported. Numbers are undefined while they are counted. */
export type ExportScope = Readonly<{
  all: number | undefined;
  /** Null while nothing narrows the list. */
  matching: Readonly<{
    filter: Extract<Selection, { kind: 'query' }>['filter'];
    count: number | undefined;
  }> | null;
  /** Null while nothing is selected. */
  selected: Readonly<{ selection: Selection; count: number }> | null;
  sort: NonNullable<ExportRequest['sort']>;
  order: NonNullable<ExportRequest['order']>;
}>;
export type Which = 'all' | 'matching' | 'selected';

/** The narrowest is what an admin most likely means. */
export const likely = ({ matching, selected }: ExportScope): Which =>
  selected ? 'selected' : matching ? 'matching' : 'all';

export const countOf = ({ all, matching, selected }: ExportScope, which: Which): number | undefined => {
  if (which === 'selected') return selected?.count;
  return which === 'matching' ? matching?.count : all;
};

export function selectionOf({ matching, selected }: ExportScope, which: Which): Selection {
  if (which === 'selected' && selected) return selected.selection;
  return { kind: 'query', filter: which === 'matching' && matching ? matching.filter : {}, except: [] };
}
