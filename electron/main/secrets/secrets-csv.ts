import { stringify } from 'csv-stringify/sync';
import { csvLayout } from '../spreadsheets/csv-layout.ts';
import { withoutInnerFormula } from '../spreadsheets/plain-cell.ts';
import type { SecretEntry } from './held-secret.ts';

const columns = ['User', 'E-mail', 'Client Id', 'Client Secret'];
const layout = { ...csvLayout, escape_formulas: true } as const;
/** Rows that are made at a time. */
const rowsInPiece = 2_000;

/** RFC 4180, with a byte order mark so that Excel reads names right; what looks like a formula is made plain text. */
export const secretsCsv = (entries: readonly SecretEntry[]): string =>
  secretsCsvHead() + secretsCsvRows(entries);

export const secretsCsvHead = (): string => stringify([columns], { ...layout, bom: true });

/** The same, piece by piece, so that something else may come in between. */
export function* secretsCsvPieces(entries: readonly SecretEntry[]): Generator<string> {
  yield secretsCsvHead();
  for (let done = 0; done < entries.length; done += rowsInPiece)
    yield secretsCsvRows(entries.slice(done, done + rowsInPiece));
}

/** The rows after the head. */
export const secretsCsvRows = (entries: readonly SecretEntry[]): string =>
  stringify(
    entries.map(({ userName, userEmail, clientId, clientSecret }) => [
      withoutInnerFormula(userName),
      withoutInnerFormula(userEmail ?? ''),
      clientId,
      clientSecret,
    ]),
    layout,
  );
