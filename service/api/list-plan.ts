import { route } from './core/route.ts';
import { array, integer, nullable, object, string } from './core/schema.ts';
import { clientId, keyId } from './models/api-key.ts';
import { bulkResultFields, chunkAnswerFields, maxChunk } from './models/plan.ts';

export const listPlan = route({
  method: 'GET',
  path: '/api/v1/plans/{planId}',
  summary:
    'The frozen list of a plan, in its order; for a day beyond its life, so that reports can name what was not reached',
  tag: 'keys',
  access: 'admin',
  params: object({ planId: string({ minLength: 1, maxLength: 64 }) }),
  query: object({ offset: integer({ minimum: 0 }), limit: integer({ minimum: 1, maximum: maxChunk }) }),
  status: 200,
  answer: object({
    ...chunkAnswerFields,
    items: array(
      object({
        ...bulkResultFields,
        /** null: this plan has made no key of it. */
        keyId: nullable(keyId()),
        clientId: nullable(clientId()),
      }),
    ),
  }),
  problems: ['plan_not_found'],
});
