/**
 * Text as both engines keep and give it back: no half of a surrogate pair (UTF-8 has none), and no NUL (PostgreSQL has
 * none).
 */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
