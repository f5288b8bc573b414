import { clientId, keyId } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { array, integer, nullable, object, optional, string } from '../core/schema.ts';
import { jobId, jobOutcome } from './job.ts';

/** What became of each key, in the order of the list of keys: by the user's name, then by the key's id. `reason` is the sentence of a failure. */
export const listJobResults = call(
  object({
    jobId: jobId(),
    outcome: optional(jobOutcome),
    offset: integer({ minimum: 0 }),
    limit: integer({ minimum: 1, maximum: 500 }),
  }),
  object({
    total: integer({ minimum: 0 }),
    items: array(
      object({
        position: integer({ minimum: 0 }),
        keyId: nullable(keyId()),
        clientId: nullable(clientId()),
        userName: nullable(string()),
        userEmail: nullable(string()),
        outcome: jobOutcome,
        reason: nullable(string()),
      }),
    ),
  }),
);
