import { apiKey, graceSeconds, keyId } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { object, optional } from '../core/schema.ts';
import { secretTicket } from '../secrets/secret-ticket.ts';

export const regenerateKey = call(
  object({ keyId: keyId(), graceSeconds: optional(graceSeconds()) }),
  object({ key: apiKey, ticket: secretTicket }),
);
