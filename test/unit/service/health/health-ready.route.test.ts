import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeEach(async () => {
  service = await serviceOnSampleJira();
});
afterEach(() => service.stop());

describe('whether the service is ready', () => {
  it('200: the database answers', async () => {
    const { status, body } = await service.ask('GET', '/health/ready');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });

  it('200: also when Jira is down, since keys can still be deleted', async () => {
    service.control.failWith = 'hang-up';
    expect((await service.ask('GET', '/health/ready')).status).toBe(200);
  });

  it('500 internal: the database is broken', async () => {
    await service.db.schema.dropTable('counters').execute();
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
});
