import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { savedConnections } from './saved-connections.ts';
import { shortestPassphrase } from './shortest-passphrase.ts';

/** Sets the passphrase that protects credentials where there is no keychain. It goes in here and never comes out again. */
export const createVault = call(
  object({ passphrase: string({ minLength: shortestPassphrase, maxLength: 1000 }) }),
  savedConnections,
);
