import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeAll(async () => {
  service = await serviceOnSampleJira();
});
afterAll(() => service.stop());

describe('whether the service lives', () => {
  it('200: the process runs, whoever asks', async () => {
    const { status, body } = await service.ask('GET', '/health/live');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });

  it('200: also when Jira is down and the database is broken: a restart would not help', async () => {
    service.control.failWith = 'hang-up';
    await service.db.schema.dropTable('counters').execute();
    expect((await service.ask('GET', '/health/live')).status).toBe(200);
  });
});
