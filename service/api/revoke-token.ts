import { route } from './core/route.ts';
import { openObject, string } from './core/schema.ts';
import { postedCredentials } from './models/client-credentials.ts';

/** RFC 7009: an unknown or expired token is no error, since it is as ended as it was asked to be. */
export const revokeToken = route({
  method: 'POST',
  path: '/oauth/revoke',
  summary: 'End one token before its time; the API key stays as it is',
  tag: 'authentication',
  access: 'client',
  errors: 'oauth',
  form: true,
  body: openObject({ token: string({ minLength: 1, maxLength: 8192 }), ...postedCredentials }),
  status: 200,
  problems: ['token_foreign'],
});
