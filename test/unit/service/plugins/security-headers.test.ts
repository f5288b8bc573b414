import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeAll(async () => {
  service = await serviceOnSampleJira();
});
afterAll(() => service.stop());

describe('every answer', () => {
  it.each([
    ['success', '/health/live', {}],
    ['the list of routes', '/docs', {}],
    ['a missing session', '/api/v1/keys', {}],
    ['an unknown address', '/nowhere', {}],
    ['a refused host', '/health/live', { host: 'evil.example.com' }],
  ] as const)('is never cached, sniffed, framed or run: %s', async (_what, url, headers) => {
    const response = await service.app.inject({ method: 'GET', url, headers });
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const policy = String(response.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
  });

  it('lets no other web page read it', async () => {
    const headers = { origin: 'https://evil.example.com' };
    const response = await service.app.inject({ method: 'GET', url: '/api/v1/about', headers });
    expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const asked = { ...headers, 'access-control-request-method': 'DELETE' };
    const preflight = await service.app.inject({ method: 'OPTIONS', url: '/api/v1/keys', headers: asked });
    expect(preflight.statusCode).toBe(404);
  });
});
