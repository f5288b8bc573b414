import { route } from './core/route.ts';
import { array, integer, nullable, object, optional, string } from './core/schema.ts';
import { auditAction, auditEntry } from './models/audit-entry.ts';

export const listAudit = route({
  method: 'GET',
  path: '/api/v1/audit',
  summary: 'Who did what to whose key, when, from where; newest first',
  tag: 'audit',
  access: 'admin',
  query: object({
    action: optional(auditAction),
    search: optional(string({ maxLength: 200, description: 'words of actor, key owner or client id' })),
    cursor: optional(string({ minLength: 1, maxLength: 2000 })),
    limit: optional(integer({ minimum: 1, maximum: 500 })),
  }),
  status: 200,
  answer: object({ items: array(auditEntry), nextCursor: nullable(string()) }),
  problems: ['bad_cursor'],
});
