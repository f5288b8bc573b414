import { route } from './core/route.ts';
import { array, integer, nullable, object, optional, string } from './core/schema.ts';
import { apiKey, keyFilter, keySort, sortOrder } from './models/api-key.ts';

export const listKeys = route({
  method: 'GET',
  path: '/api/v1/keys',
  summary: 'List API keys: search, filter, sort, page by cursor',
  tag: 'keys',
  access: 'admin',
  query: object({
    ...keyFilter,
    sort: optional(keySort),
    order: optional(sortOrder),
    cursor: optional(string({ minLength: 1, maxLength: 2000 })),
    limit: optional(integer({ minimum: 1, maximum: 500 })),
  }),
  status: 200,
  answer: object({
    items: array(apiKey),
    nextCursor: nullable(string()),
    total: integer({ minimum: 0 }),
  }),
  problems: ['bad_cursor'],
});
