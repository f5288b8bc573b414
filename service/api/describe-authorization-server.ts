import { route } from './core/route.ts';
import { array, object, string } from './core/schema.ts';

/** RFC 8414. */
export const describeAuthorizationServer = route({
  method: 'GET',
  path: '/.well-known/oauth-authorization-server',
  summary: 'OAuth metadata: where what is, and what is supported',
  tag: 'authentication',
  access: 'anyone',
  status: 200,
  answer: object({
    issuer: string(),
    token_endpoint: string(),
    introspection_endpoint: string(),
    revocation_endpoint: string(),
    jwks_uri: string(),
    grant_types_supported: array(string()),
    response_types_supported: array(string()),
    token_endpoint_auth_methods_supported: array(string()),
    introspection_endpoint_auth_methods_supported: array(string()),
    revocation_endpoint_auth_methods_supported: array(string()),
  }),
  problems: [],
});
