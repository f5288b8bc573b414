import { route } from './core/route.ts';
import { array, nullable, object, oneOf } from './core/schema.ts';
import { clientSecret } from './models/api-key.ts';
import { bulkResultFields, chunkAnswerFields, chunkRequest } from './models/plan.ts';

export const bulkRegenerateKeys = route({
  method: 'POST',
  path: '/api/v1/keys/bulk-regenerate',
  summary: 'Regenerate the secrets of one chunk of a plan in one transaction; repeating it makes new ones',
  tag: 'keys',
  access: 'admin',
  body: chunkRequest,
  status: 200,
  answer: object({
    ...chunkAnswerFields,
    results: array(
      object({
        ...bulkResultFields,
        outcome: oneOf(['regenerated', 'gone']),
        clientSecret: nullable(clientSecret()),
      }),
    ),
  }),
  problems: ['plan_not_found', 'plan_expired', 'plan_action_mismatch'],
});
