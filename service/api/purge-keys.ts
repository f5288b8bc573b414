import { route } from './core/route.ts';
import { array, object, oneOf } from './core/schema.ts';
import { bulkResultFields, chunkAnswerFields, chunkRequest } from './models/plan.ts';

export const purgeKeys = route({
  method: 'POST',
  path: '/api/v1/deleted-keys/purge',
  summary: 'Delete one chunk of a plan for good in one transaction; repeating it answers the same',
  tag: 'deleted keys',
  access: 'admin',
  body: chunkRequest,
  status: 200,
  answer: object({
    ...chunkAnswerFields,
    results: array(object({ ...bulkResultFields, outcome: oneOf(['purged', 'gone']) })),
  }),
  problems: ['plan_not_found', 'plan_expired', 'plan_action_mismatch'],
});
