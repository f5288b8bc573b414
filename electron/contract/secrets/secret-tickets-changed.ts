import { event } from '../core/call.ts';
import { array, object } from '../core/schema.ts';
import { secretTicket } from './secret-ticket.ts';

export const secretTicketsChanged = event(object({ items: array(secretTicket) }));
