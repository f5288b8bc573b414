import { route } from './core/route.ts';
import { boolean, nullable, object, string } from './core/schema.ts';

export const checkSecret = route({
  method: 'POST',
  path: '/api/v1/keys/check-secret',
  summary: 'Does this client secret open this client id? Counts as no use of the key',
  tag: 'keys',
  access: 'admin',
  body: object({ clientId: string({ maxLength: 200 }), clientSecret: string({ maxLength: 200 }) }),
  status: 200,
  answer: object({ valid: boolean(), keyId: nullable(string()) }),
  problems: [],
});
