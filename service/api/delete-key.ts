import { route } from './core/route.ts';
import { object } from './core/schema.ts';
import { keyId } from './models/api-key.ts';

export const deleteKey = route({
  method: 'DELETE',
  path: '/api/v1/keys/{keyId}',
  summary: 'Delete an API key; it stops working at once',
  tag: 'keys',
  access: 'admin',
  params: object({ keyId: keyId() }),
  status: 204,
  problems: ['key_not_found'],
});
