import { route } from './core/route.ts';
import { boolean, integer, object, openObject, optional, string } from './core/schema.ts';
import { postedCredentials } from './models/client-credentials.ts';

/** RFC 7662. */
export const introspectToken = route({
  method: 'POST',
  path: '/oauth/introspect',
  summary:
    'Whether a token is good at this moment; a client is told of its own tokens only, an admin session of all',
  tag: 'authentication',
  access: 'client',
  errors: 'oauth',
  form: true,
  body: openObject({ token: string({ minLength: 1, maxLength: 8192 }), ...postedCredentials }),
  status: 200,
  answer: object({
    active: boolean(),
    client_id: optional(string()),
    username: optional(string()),
    sub: optional(string()),
    token_type: optional(string()),
    exp: optional(integer()),
    jti: optional(string()),
  }),
  problems: ['session_invalid', 'session_expired'],
});
