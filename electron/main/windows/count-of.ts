const numbers = new Intl.NumberFormat('en-US');

export const formatNumber = (count: number): string => numbers.format(count);

/** The number and the thing: (1, 'API key') -> "1 API key", (2431, 'API key') -> "2,431 API keys". */
export const countOf = (count: number, thing: string): string =>
  `${formatNumber(count)} ${thing}${count === 1 ? '' : 's'}`;
