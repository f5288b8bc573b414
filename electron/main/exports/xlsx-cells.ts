import { looksLikeFormula } from '../spreadsheets/plain-cell.ts';

/** Places in the list of styles in xlsx-parts.ts. */
export const styles = { time: 1, header: 2, plainText: 3 } as const;

/** The longest text that a cell holds. */
const maxText = 32_767;
const dayMs = 86_400_000;
/** 1970-01-01 in the days that spreadsheets count. */
const daysBefore1970 = 25_569;
/** What XML cannot hold, and what would be read as such an escape. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const escaped = /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as the content of an element, whatever is in it. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(escaped, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** 0 -> A, 26 -> AA */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/**
 * A cell that is a text and stays one: it is never calculated, and what looks like a formula does not become one when somebody edits
 * it (the mark is the apostrophe that spreadsheets do not show).
 */
export function textCell(place: string, text: string, style?: number): string {
  const marked = style ?? (looksLikeFormula(text) ? styles.plainText : 0);
  const cut = text.length > maxText ? `${text.slice(0, maxText - 1)}…` : text;
  return `<c r="${place}"${marked > 0 ? ` s="${marked}"` : ''} t="inlineStr"><is><t xml:space="preserve">${xmlText(cut)}</t></is></c>`;
}

/** A moment in UTC, which spreadsheets can calculate with. */
export const timeCell = (place: string, at: number): string =>
  `<c r="${place}" s="${styles.time}"><v>${at / dayMs + daysBefore1970}</v></c>`;

export const numberCell = (place: string, value: number): string => `<c r="${place}"><v>${value}</v></c>`;
