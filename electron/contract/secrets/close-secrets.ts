import { call } from '../core/call.ts';
import { integer, literal, object } from '../core/schema.ts';
import { secretSelection } from './secret-selection.ts';

/** "I have stored them": main forgets these secrets for good. */
export const closeSecrets = call(
  object({ selection: secretSelection, stored: literal(true) }),
  object({ count: integer({ minimum: 0 }) }),
);
