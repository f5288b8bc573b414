import { clientId } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { array, boolean, integer, nullable, object, string } from '../core/schema.ts';
import { secretTicket, ticketId } from './secret-ticket.ts';

/** Whose secrets a ticket holds; the secrets themselves stay in main. */
export const listSecrets = call(
  object({
    ticketId: ticketId(),
    offset: integer({ minimum: 0 }),
    limit: integer({ minimum: 1, maximum: 500 }),
  }),
  object({
    ticket: secretTicket,
    items: array(
      object({
        position: integer({ minimum: 0 }),
        clientId: clientId(),
        userName: string(),
        userEmail: nullable(string()),
        collected: boolean(),
      }),
    ),
  }),
);
