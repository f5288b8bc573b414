import { route } from './core/route.ts';
import { array, integer, nullable, object, optional, string } from './core/schema.ts';
import { sortOrder } from './models/api-key.ts';
import { deletedKey, deletedKeyFilter, maxKeepDeletedDays } from './models/deleted-key.ts';

export const listDeletedKeys = route({
  method: 'GET',
  path: '/api/v1/deleted-keys',
  summary:
    'List deleted API keys that can be restored yet, by the time of deletion; newest first unless asked',
  tag: 'deleted keys',
  access: 'admin',
  query: object({
    ...deletedKeyFilter,
    order: optional(sortOrder),
    cursor: optional(string({ minLength: 1, maxLength: 2000 })),
    limit: optional(integer({ minimum: 1, maximum: 500 })),
  }),
  status: 200,
  answer: object({
    items: array(deletedKey),
    nextCursor: nullable(string()),
    total: integer({ minimum: 0 }),
    keepDays: integer({
      minimum: 0,
      maximum: maxKeepDeletedDays,
      description: 'how many days a deleted key can be restored; 0: what is deleted is gone',
    }),
  }),
  problems: ['bad_cursor'],
});
