/** What an admin typed as a number, with or without separators; null when it is none. */
export function readNumber(text: string): number | null {
  const digits = text.trim().replaceAll(/[,. '\u00a0\u202f]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
