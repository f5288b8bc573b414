/**
 * Text as a list of users is compared with the directory: in lower case and with single spaces. Accents count, unlike in a search, since
 * a key must not go to somebody whose name is only similar.
 */
export const userMatch = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
