/**
 * Folds text for searching and sorting: compatibility forms (NFKD), no marks, lower case. "Žofia Ångström" -> "zofia angstrom".
 * The Greek sigma at the end of a word is the one within it, so that a name is found while it is typed.
 * Done here and stored, so that SQLite and PostgreSQL find and order alike.
 */
export const foldText = (text: string): string =>
  beyondAscii.test(text) ? foldAny(text) : text.toLowerCase();

/** Most text has none of it, and is folded in a fraction of the time. */
const beyondAscii = /\P{ASCII}/u;
const foldAny = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
