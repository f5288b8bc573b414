import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const path = '/.well-known/oauth-authorization-server';
let service: TriedService;
let url: string;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => service.stop());

describe('GET /.well-known/oauth-authorization-server', () => {
  it('200: names the issuer, where what is, and what is supported (RFC 8414)', async () => {
    const methods = ['client_secret_basic', 'client_secret_post'];
    const { status, headers, body } = await service.ask('GET', path);
    expect([status, body]).toEqual([
      200,
      {
        issuer: url,
        token_endpoint: `${url}/oauth/token`,
        introspection_endpoint: `${url}/oauth/introspect`,
        revocation_endpoint: `${url}/oauth/revoke`,
        jwks_uri: `${url}/.well-known/jwks.json`,
        grant_types_supported: ['client_credentials'],
        response_types_supported: [],
        token_endpoint_auth_methods_supported: methods,
        introspection_endpoint_auth_methods_supported: methods,
        revocation_endpoint_auth_methods_supported: methods,
      },
    ]);
    expect(headers['content-type']).toMatch(/^application\/json/);
  });

  it('every address that it names is one of this service', async () => {
    const { body } = await service.ask('GET', path);
    for (const [name, address] of Object.entries(body).filter(([key]) => /_endpoint$|_uri$/.test(key))) {
      const answer = await fetch(String(address), { method: name === 'jwks_uri' ? 'GET' : 'POST' });
      await answer.body?.cancel();
      expect([name, answer.status]).toEqual([name, name === 'jwks_uri' ? 200 : 400]);
    }
  });

  it('400: a query', async () => {
    expect((await service.ask('GET', `${path}?x=1`)).status).toBe(400);
  });
});
