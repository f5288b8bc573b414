import { csvWriter } from './csv-writer.ts';
import type { ExportLayout } from './export-messages.ts';
import type { ExportWriter } from './export-writer.ts';
import { jsonLinesWriter } from './json-lines-writer.ts';
import { xlsxWriter } from './xlsx-writer.ts';

export function createExportWriter(layout: ExportLayout): ExportWriter {
  if (layout.format === 'csv') return csvWriter(layout);
  return layout.format === 'jsonl' ? jsonLinesWriter(layout) : xlsxWriter(layout);
}
