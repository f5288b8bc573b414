import { call } from '../core/call.ts';
import { array, object } from '../core/schema.ts';
import { secretTicket } from './secret-ticket.ts';

/** The tickets whose secrets main still holds: until the admin closes them. */
export const listSecretTickets = call(object({}), object({ items: array(secretTicket) }));
