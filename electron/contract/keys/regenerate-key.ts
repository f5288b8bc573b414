import { regenerateKey as route } from '../../../service/api/regenerate-key.ts';
import { apiKey } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { secretTicket } from '../secrets/secret-ticket.ts';

export const regenerateKey = call(route.params, object({ key: apiKey, ticket: secretTicket }));
