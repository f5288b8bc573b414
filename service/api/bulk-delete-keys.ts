import { route } from './core/route.ts';
import { array, object, oneOf } from './core/schema.ts';
import { bulkResultFields, chunkAnswerFields, chunkRequest } from './models/plan.ts';

export const bulkDeleteKeys = route({
  method: 'POST',
  path: '/api/v1/keys/bulk-delete',
  summary: 'Delete one chunk of a plan in one transaction; repeating it answers the same',
  tag: 'keys',
  access: 'admin',
  body: chunkRequest,
  status: 200,
  answer: object({
    ...chunkAnswerFields,
    results: array(object({ ...bulkResultFields, outcome: oneOf(['deleted', 'gone']) })),
  }),
  problems: ['plan_not_found', 'plan_expired', 'plan_action_mismatch'],
});
