import { route } from './core/route.ts';
import { integer, literal, object, openObject, optional, string } from './core/schema.ts';
import { postedCredentials } from './models/client-credentials.ts';

/** RFC 6749 section 4.4, tokens per RFC 9068. */
export const issueToken = route({
  method: 'POST',
  path: '/oauth/token',
  summary: 'Get an access token by client_credentials (client_secret_basic or client_secret_post)',
  tag: 'authentication',
  access: 'client',
  errors: 'oauth',
  form: true,
  body: openObject({
    grant_type: string({ minLength: 1, maxLength: 100 }),
    resource: optional(string({ maxLength: 1000, description: 'RFC 8707' })),
    ...postedCredentials,
  }),
  status: 200,
  answer: object({
    access_token: string(),
    token_type: literal('Bearer'),
    expires_in: integer({ minimum: 0, description: 'seconds' }),
  }),
  problems: ['grant_unsupported', 'target_unknown'],
});
