import { call } from '../core/call.ts';
import { literal, object } from '../core/schema.ts';
import { savedSecrets } from './saved-secrets.ts';
import { secretSelection } from './secret-selection.ts';

/** Asks where, then writes the secrets in clear. `warned`: the admin has read what that means, and typed their number. */
export const saveSecretsCsv = call(
  object({ selection: secretSelection, warned: literal(true) }),
  savedSecrets,
);
