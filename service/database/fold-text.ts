/**
 * Folds text for searching and sorting: compatibility forms (NFKD), no marks, lower case. "Žofia Ångström" -> "zofia angstrom".
 * Done here and stored, so that SQLite and PostgreSQL find and order alike.
 */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
