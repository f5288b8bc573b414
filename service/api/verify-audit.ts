import { route } from './core/route.ts';
import { boolean, integer, nullable, object } from './core/schema.ts';

export const verifyAudit = route({
  method: 'GET',
  path: '/api/v1/audit/verify',
  summary: 'Recompute the hash chain of the audit log',
  tag: 'audit',
  access: 'admin',
  status: 200,
  answer: object({
    intact: boolean(),
    checked: integer({ minimum: 0 }),
    brokenAt: nullable(integer({ minimum: 1, description: 'first entry that does not fit the chain' })),
  }),
  problems: [],
});
