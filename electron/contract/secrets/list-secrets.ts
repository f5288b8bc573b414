import { clientId } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { array, boolean, epochMs, integer, nullable, object, string } from '../core/schema.ts';
import { secretFilter } from './secret-selection.ts';
import { secretTicket, ticketId } from './secret-ticket.ts';

/** Whose secrets main holds, in the order of the list of keys; the secrets themselves stay there. */
export const listSecrets = call(
  object({
    filter: secretFilter,
    offset: integer({ minimum: 0 }),
    limit: integer({ minimum: 1, maximum: 500 }),
  }),
  object({
    /** Of the ticket, or of all of them. */
    count: integer({ minimum: 0 }),
    collected: integer({ minimum: 0 }),
    /** How many fit the filter. */
    matching: integer({ minimum: 0 }),
    items: array(
      object({
        ticketId: ticketId(),
        position: integer({ minimum: 0 }),
        clientId: clientId(),
        userName: string(),
        userEmail: nullable(string()),
        collected: boolean(),
        reason: secretTicket.properties.reason,
        createdAt: epochMs(),
        leavesAt: epochMs(),
      }),
    ),
  }),
);
