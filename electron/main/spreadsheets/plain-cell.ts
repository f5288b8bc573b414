/** What makes spreadsheets take a text for a formula, also in the full width of East Asian keyboards. */
const formulaSigns = '=+\\-@＝＋－＠';
const startsFormula = new RegExp(`^[${formulaSigns}\\t\\r]`);
const startsInnerFormula = new RegExp(`([;\\t\\r\\n])(?=["\\s]*[${formulaSigns}])`, 'g');

/**
 * Half of Europe's spreadsheets separate by semicolons, and pasted text is separated by tabs: what follows one in a name is a cell of
 * its own there, and must not be a formula either.
 */
export const withoutInnerFormula = (text: string): string => text.replaceAll(startsInnerFormula, "$1'");

export const looksLikeFormula = (text: string): boolean => startsFormula.test(text);

/** A text that no spreadsheet takes for a formula, wherever it begins a cell. */
export const plainCell = (text: string): string =>
  withoutInnerFormula(looksLikeFormula(text) ? `'${text}` : text);
