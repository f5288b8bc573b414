import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeAll(async () => {
  service = await serviceOnSampleJira();
});
afterAll(() => service.stop());

const secret = 'a'.repeat(64);
const linesOf = async (url: string) => {
  service.logged.length = 0;
  await service.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${secret}` } });
  return service.logged;
};

describe('the log of requests', () => {
  it('has one line for a request, with route, status, time and the reference of its answer', async () => {
    const { body } = await service.ask('GET', '/api/v1/keys');
    const line = JSON.parse(service.logged.at(-1) ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({
      method: 'GET',
      route: '/api/v1/keys',
      status: 401,
      reqId: body['reference'],
    });
    expect(line['ms']).toBeTypeOf('number');
  });

  it.each([`/api/v1/keys/${secret}`, `/${secret}`, `/api/v1/keys?search=${secret}`, '/api/v1/keys'])(
    'has nothing that was sent in %s',
    async (url) => {
      const lines = await linesOf(url);
      expect(lines).toHaveLength(1);
      expect(lines.join('')).not.toContain(secret);
    },
  );
});
