import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeAll(async () => {
  service = await serviceOnSampleJira({ allowedHosts: ['keys.example.com'] });
});
afterAll(() => service.stop());

describe('the Host of a request', () => {
  it.each([
    '127.0.0.1',
    '127.0.0.1:4180',
    'localhost:4180',
    '[::1]:4180',
    'LOCALHOST',
    'keys.example.com',
    'Keys.Example.com:443',
  ])('200: %s is this service', async (host) => {
    expect((await service.ask('GET', '/health/live', { host })).status).toBe(200);
  });

  it.each([
    'evil.example.com',
    'evil.example.com:4180',
    'localhost.evil.com',
    'keys.example.com.evil.com',
    '127.0.0.1.evil.com',
    '127.0.0.2',
    '[::1',
    'evil.com#127.0.0.1',
    '127.0.0.1@evil.com',
    ' ',
  ])('403 host_refused: %j is not', async (host) => {
    const { status, body } = await service.ask('GET', '/health/live', { host });
    expect([status, body['code']]).toEqual([403, 'host_refused']);
  });

  it('403 host_refused: also for addresses that do not exist, before anything else is said', async () => {
    const { status, body } = await service.ask('GET', '/nowhere', { host: 'evil.example.com' });
    expect([status, body['code']]).toEqual([403, 'host_refused']);
  });
});
