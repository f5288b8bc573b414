import { call } from '../core/call.ts';
import { literal, object } from '../core/schema.ts';
import { ticketId } from './secret-ticket.ts';

/** "I have stored it": main forgets the secrets for good. */
export const closeSecrets = call(object({ ticketId: ticketId(), stored: literal(true) }), object({}));
