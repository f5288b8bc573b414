import { route } from './core/route.ts';
import { array, object, optional, string } from './core/schema.ts';

/** JWKS (RFC 7517): what other services check tokens with. */
export const listSigningKeys = route({
  method: 'GET',
  path: '/.well-known/jwks.json',
  summary: 'The public keys that check access tokens',
  tag: 'authentication',
  access: 'anyone',
  status: 200,
  answer: object({
    keys: array(
      object({
        kid: string(),
        alg: string(),
        use: string(),
        kty: string(),
        crv: optional(string()),
        x: optional(string()),
        y: optional(string()),
      }),
    ),
  }),
  problems: [],
});
