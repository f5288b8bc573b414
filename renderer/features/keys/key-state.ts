import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import type { ApiKey } from './api-key.ts';

/** Until when the secret before this one works too, in epoch milliseconds; null: it does not, or no longer. */
export const graceEndOf = (
  { previousSecretUntil: until }: Pick<ApiKey, 'previousSecretUntil'>,
  now: number,
): number | null => (until !== null && until > now ? until : null);

/** Where a key was last used from, in words, as far as it is known: a network, not an address. */
export const originOf = (
  { lastUsedFrom }: Pick<ApiKey, 'lastUsedFrom'>,
  { usedFrom }: Pick<Catalogue['keys']['cells'], 'usedFrom'>,
): string | null => (lastUsedFrom === null || lastUsedFrom === '' ? null : usedFrom(lastUsedFrom));
