import { jiraProblems } from './core/problems.ts';
import { route } from './core/route.ts';
import { array, nullable, object, oneOf } from './core/schema.ts';
import { clientId, clientSecret, keyId } from './models/api-key.ts';
import { bulkResultFields, chunkAnswerFields, chunkRequest } from './models/plan.ts';

export const bulkCreateKeys = route({
  method: 'POST',
  path: '/api/v1/keys/bulk-create',
  summary:
    'Create the API keys of one chunk of a plan in one transaction; repeating it gives the keys that it made new secrets and makes no second ones',
  tag: 'keys',
  access: 'admin',
  body: chunkRequest,
  status: 200,
  answer: object({
    ...chunkAnswerFields,
    results: array(
      object({
        ...bulkResultFields,
        /** Of the key that was made, or of the one that the user has already. */
        keyId: nullable(keyId()),
        clientId: nullable(clientId()),
        outcome: oneOf(['created', 'key_exists', 'user_gone', 'user_deactivated', 'gone']),
        clientSecret: nullable(clientSecret()),
      }),
    ),
  }),
  problems: ['plan_not_found', 'plan_expired', 'plan_action_mismatch', 'expiry_past', ...jiraProblems],
});
