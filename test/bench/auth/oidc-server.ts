import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';

/**
 * Another server for comparison: npm oidc-provider with its client_credentials grant, EdDSA tokens per RFC 9068, its own
 * in-memory store. Arguments: file with the clients.
 */
const clients = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { id: string; secret: string }[];
const jwk = {
  ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  use: 'sig',
  alg: 'EdDSA',
};
const audience = 'urn:keydesk:jira';
const provider = new Provider('http://127.0.0.1', {
  clients: clients.map(({ id, secret }) => ({
    client_id: id,
    client_secret: secret,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    id_token_signed_response_alg: 'EdDSA' as const,
    token_endpoint_auth_method: 'client_secret_post' as const,
  })),
  jwks: { keys: [jwk] },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience,
        accessTokenTTL: 86_400,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'EdDSA' } },
      }),
    },
  },
});
const server = provider.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, path: '/token' }));
});
