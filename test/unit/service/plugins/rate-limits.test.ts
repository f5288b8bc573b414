import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  adminAuthorization,
  memberAuthorization,
  serviceOnSampleJira,
  type TriedService,
} from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeEach(async () => {
  service = await serviceOnSampleJira({ limits: { signInsPerMinute: 3 } });
});
afterEach(() => service.stop());

const signIn = (authorization = adminAuthorization) =>
  service.ask('POST', '/api/v1/session', { authorization });

describe('the limit of sign-ins', () => {
  it('429 too_many_requests: beyond it, with the seconds to wait', async () => {
    for (let i = 0; i < 3; i += 1) expect((await signIn()).status).toBe(201);
    const { status, headers, body } = await signIn();
    expect([status, body['code']]).toEqual([429, 'too_many_requests']);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    const wait = Number(headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(body['retryAfter']).toBe(wait);
  });

  it('429 too_many_requests: counts refused sign-ins too, and asks Jira no more', async () => {
    for (let i = 0; i < 3; i += 1) expect((await signIn('Basic wrong')).status).toBe(401);
    service.control.failWith = 'hang-up';
    expect((await signIn(memberAuthorization)).status).toBe(429);
  });

  it('does not touch who has a session', async () => {
    const session = await service.signIn();
    await Promise.all(Array.from({ length: 5 }, () => signIn()));
    for (let i = 0; i < 20; i += 1) {
      expect((await service.ask('GET', '/api/v1/keys', session)).status).toBe(200);
    }
  });
});
