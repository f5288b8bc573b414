import { formats } from './formats.ts';

/** (1) -> "1 API key", (2431) -> "2,431 API keys" */
export const apiKeys = (count: number): string => formats.counted(count, 'API key', 'API keys');
