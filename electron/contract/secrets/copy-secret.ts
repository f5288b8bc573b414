import { call } from '../core/call.ts';
import { integer, object } from '../core/schema.ts';
import { ticketId } from './secret-ticket.ts';

/** Main writes the secret to the clipboard and clears it again after that many seconds if it is still there. */
export const copySecret = call(
  object({ ticketId: ticketId(), position: integer({ minimum: 0 }) }),
  object({ clearsAfterSeconds: integer({ minimum: 1 }) }),
);
