import type { KeyFilter } from '../../../service/api/models/api-key.ts';
import type { Selection } from '../../../service/api/models/plan.ts';
import type { ExportFormat } from '../../contract/exports/inventory-export.ts';
import { isoTime } from './export-columns.ts';

/** Which keys, in words that are the same in every language: a file goes to others. */
export function describeSelection(selection: Selection): string {
  if (selection.kind === 'ids') return `${selection.keyIds.length} API keys chosen one by one`;
  const { filter, except } = selection;
  const narrowed = Object.keys(filter).length > 0;
  const which = narrowed ? `API keys that match ${describeFilter(filter)}` : 'all API keys';
  return except.length > 0 ? `${which}, less ${except.length} taken out` : which;
}

/** Every field, also those that are younger than this text. */
const describeFilter = (filter: KeyFilter): string =>
  Object.entries(filter)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ');

/** Says what is in it and when: a CSV has no other place for it. */
export function exportFileName(selection: Selection, format: ExportFormat, at: number): string {
  const minute = isoTime(at).slice(0, 16).replaceAll(/[-:]/g, '');
  return `api-keys-${wordsFor(selection)}-${minute}Z.${format}`;
}

function wordsFor(selection: Selection): string {
  if (selection.kind === 'ids') return `${selection.keyIds.length}-selected`;
  return Object.keys(selection.filter).length > 0 || selection.except.length > 0 ? 'matching' : 'all';
}
