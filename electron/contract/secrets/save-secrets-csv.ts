import { call } from '../core/call.ts';
import { integer, literal, nullable, object, string } from '../core/schema.ts';
import { ticketId } from './secret-ticket.ts';

/** Asks where, then writes all secrets of a ticket in clear. `warned`: the admin has read what that means. */
export const saveSecretsCsv = call(
  object({ ticketId: ticketId(), warned: literal(true) }),
  object({
    path: nullable(string({ description: 'null when the admin cancelled' })),
    count: integer({ minimum: 0 }),
  }),
);
