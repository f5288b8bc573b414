import { issueToken } from '../api/issue-token.ts';
import type { Api } from '../api/index.ts';
import { introspectToken } from '../api/introspect-token.ts';
import { listSigningKeys } from '../api/list-signing-keys.ts';
import { revokeToken } from '../api/revoke-token.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { TokensDeps } from './tokens-deps.ts';

const methods = ['client_secret_basic', 'client_secret_post'];

export const describeAuthorizationServerRoute =
  ({ issuer }: TokensDeps): RouteHandler<Api['describeAuthorizationServer']> =>
  () => ({
    issuer: issuer(),
    token_endpoint: `${issuer()}${issueToken.path}`,
    introspection_endpoint: `${issuer()}${introspectToken.path}`,
    revocation_endpoint: `${issuer()}${revokeToken.path}`,
    jwks_uri: `${issuer()}${listSigningKeys.path}`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: methods,
    introspection_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_methods_supported: methods,
  });
