import { clientSecret } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { integer, object } from '../core/schema.ts';
import { ticketId } from './secret-ticket.ts';

/** The copy-once display: the only answer of the whole contract that holds a secret. */
export const revealSecret = call(
  object({ ticketId: ticketId(), position: integer({ minimum: 0 }) }),
  object({ clientSecret: clientSecret() }),
);
