import { createKey as route } from '../../../service/api/create-key.ts';
import { apiKey } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { secretTicket } from '../secrets/secret-ticket.ts';

export const createKey = call(route.body, object({ key: apiKey, ticket: secretTicket }));
