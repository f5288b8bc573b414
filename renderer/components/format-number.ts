const numbers = new Intl.NumberFormat('en-US');

/** 2431 -> "2,431" */
export const formatNumber = (value: number): string => numbers.format(value);

/** The number and the thing: (1, 'API key') -> "1 API key", (2431, 'API key') -> "2,431 API keys". */
export const countOf = (count: number, thing: string, things = `${thing}s`): string =>
  `${formatNumber(count)} ${count === 1 ? thing : things}`;

/** What an admin typed as a number, with or without separators; null when it is none. */
export function readNumber(text: string): number | null {
  const digits = text.trim().replaceAll(/[,. '\u00a0\u202f]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
