import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let behind: TriedService;
let alone: TriedService;
beforeAll(async () => {
  const limits = { failuresPerAddress: 2 };
  behind = await serviceOnSampleJira({ trustedProxies: ['127.0.0.0/8'], limits });
  alone = await serviceOnSampleJira({ limits });
});
afterAll(() => Promise.all([behind.stop(), alone.stop()]));

/** A wrong secret from an address that the proxy tells. */
async function fail(service: TriedService, from: string): Promise<number> {
  const body = { client_id: 'B'.repeat(32), client_secret: 'wrong' };
  return (await service.ask('POST', '/api/v1/authenticate', { 'x-forwarded-for': from }, body)).status;
}

describe('behind a reverse proxy that is trusted', () => {
  it('callers are limited each by their own address', async () => {
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push(await fail(behind, '203.0.113.7'));
    expect(statuses).toEqual([401, 401, 429]);
    expect(await fail(behind, '203.0.113.8')).toBe(401);
  });
});

describe('without one', () => {
  it('nobody escapes the limit by naming another address', async () => {
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push(await fail(alone, `203.0.113.${i}`));
    expect(statuses).toEqual([401, 401, 429]);
  });
});
