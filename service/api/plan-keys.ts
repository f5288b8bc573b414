import { route } from './core/route.ts';
import { object, optional } from './core/schema.ts';
import { graceSeconds } from './models/api-key.ts';
import { bulkAction, plan, selection } from './models/plan.ts';

export const planKeys = route({
  method: 'POST',
  path: '/api/v1/keys/plan',
  summary: 'Resolve a selection at this moment into a frozen list, with a sample and warnings',
  tag: 'keys',
  access: 'admin',
  body: object({ action: bulkAction, selection, graceSeconds: optional(graceSeconds()) }),
  status: 201,
  answer: plan,
  problems: [],
});
