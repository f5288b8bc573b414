import { stringify } from 'csv-stringify/sync';
import { withoutInnerFormula } from '../spreadsheets/plain-cell.ts';
import type { SecretEntry } from './held-secret.ts';

const columns = ['User', 'E-mail', 'Client Id', 'Client Secret'];
// With Windows line ends a lone one in a name would not be quoted, and would begin a row of its own.
const layout = { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ } as const;

/** RFC 4180, with a byte order mark so that Excel reads names right; what looks like a formula is made plain text. */
export const secretsCsv = (entries: readonly SecretEntry[]): string =>
  secretsCsvHead() + secretsCsvRows(entries);

export const secretsCsvHead = (): string => stringify([columns], { ...layout, bom: true });

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
