import { route } from './core/route.ts';
import { array, object, oneOf } from './core/schema.ts';
import { bulkResultFields, chunkAnswerFields, chunkRequest } from './models/plan.ts';

export const restoreKeys = route({
  method: 'POST',
  path: '/api/v1/deleted-keys/restore',
  summary:
    'Restore one chunk of a plan in one transaction: the secrets work again, tokens got before do not; repeating it answers the same',
  tag: 'deleted keys',
  access: 'admin',
  body: chunkRequest,
  status: 200,
  answer: object({
    ...chunkAnswerFields,
    results: array(object({ ...bulkResultFields, outcome: oneOf(['restored', 'key_exists', 'gone']) })),
  }),
  problems: ['plan_not_found', 'plan_expired', 'plan_action_mismatch'],
});
