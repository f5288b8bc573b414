import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeAll(async () => {
  service = await serviceOnSampleJira();
});
afterAll(() => service.stop());

describe('what the service says of itself', () => {
  it('200: product, version and which Jira it serves, whose kind is known after the first sign-in', async () => {
    const jira = { baseUrl: service.sample.url, deployment: null as string | null };
    const about = { product: 'keydesk', version: '0.0.0', jira };
    const before = await service.ask('GET', '/api/v1/about');
    expect([before.status, before.body]).toEqual([200, about]);
    await service.signIn();
    const after = await service.ask('GET', '/api/v1/about');
    expect(after.body).toEqual({ ...about, jira: { ...jira, deployment: 'cloud' } });
  });

  it('404 route_not_found: by another method', async () => {
    const { status, body } = await service.ask('DELETE', '/api/v1/about');
    expect([status, body['code']]).toEqual([404, 'route_not_found']);
  });
});
