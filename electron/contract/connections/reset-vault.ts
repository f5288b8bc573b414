import { call } from '../core/call.ts';
import { literal, object } from '../core/schema.ts';
import { savedConnections } from './saved-connections.ts';

/** The way out for who lost the passphrase: what it protects is given up, and Keydesk begins anew. Only while disconnected. */
export const resetVault = call(object({ givesUp: literal(true) }), savedConnections);
