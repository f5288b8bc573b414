import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { savedConnections } from './saved-connections.ts';
import { shortestPassphrase } from './shortest-passphrase.ts';

/** Another passphrase for the vault. What it protects stays, and it is unlocked afterwards. */
export const changePassphrase = call(
  object({
    passphrase: string({ minLength: 1, maxLength: 1000 }),
    next: string({ minLength: shortestPassphrase, maxLength: 1000 }),
  }),
  savedConnections,
);
