import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeEach(async () => {
  service = await serviceOnSampleJira();
});
afterEach(() => service.stop());

describe('what anyone may ask', () => {
  it('200 live: the process runs', async () => {
    const { status, body } = await service.ask('GET', '/health/live');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });

  it('200 ready: the database answers', async () => {
    const { status, body } = await service.ask('GET', '/health/ready');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });

  it('200 live but not ready: the database is broken', async () => {
    await service.db.schema.dropTable('counters').execute();
    expect((await service.ask('GET', '/health/live')).status).toBe(200);
    const { status, body } = await service.ask('GET', '/health/ready');
    expect([status, body['code']]).toEqual([500, 'internal']);
  });

  it('503 stopping: from the moment a stop was asked for, with the time to come back', async () => {
    let url = '';
    const seen: unknown[] = [];
    // Runs after the service's own hook, while connections are still taken.
    service.app.addHook('preClose', async () => {
      const ready = await fetch(`${url}/health/ready`);
      const { code } = (await ready.json()) as { code: string };
      const live = await fetch(`${url}/health/live`);
      seen.push(ready.status, code, ready.headers.get('retry-after'), live.status);
    });
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    await service.app.close();
    expect(seen).toEqual([503, 'stopping', '5', 200]);
  });

  it('200 about: says which Jira is served, and its kind once known', async () => {
    const about = { product: 'keydesk', version: '0.0.0' };
    const jira = { baseUrl: service.sample.url };
    const before = await service.ask('GET', '/api/v1/about');
    expect(before.body).toEqual({ ...about, jira: { ...jira, deployment: null } });
    await service.signIn();
    const after = await service.ask('GET', '/api/v1/about');
    expect(after.body).toEqual({ ...about, jira: { ...jira, deployment: 'cloud' } });
  });

  it('404 route_not_found: everything else, and other methods', async () => {
    const somewhere = await service.ask('GET', '/api/v2/keys');
    expect([somewhere.status, somewhere.body['code']]).toEqual([404, 'route_not_found']);
    expect((await service.ask('DELETE', '/api/v1/about')).body['code']).toBe('route_not_found');
  });
});
