import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { savedConnections } from './saved-connections.ts';

/** A connection that waits for it goes on. */
export const unlockVault = call(
  object({ passphrase: string({ minLength: 1, maxLength: 1000 }) }),
  savedConnections,
);
