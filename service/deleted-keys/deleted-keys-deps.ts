import type { KeysDeps } from '../keys/keys-deps.ts';

/** What the handlers of deleted keys need. */
export type DeletedKeysDeps = Pick<KeysDeps, 'db' | 'audit' | 'clock' | 'keepDeletedDays'>;
