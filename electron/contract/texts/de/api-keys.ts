import { formats } from './formats.ts';

/** One or many: the word is the same. */
export const apiKeys = (count: number): string => `${formats.number(count)} API-Schlüssel`;
