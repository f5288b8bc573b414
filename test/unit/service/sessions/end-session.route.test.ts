import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeEach(async () => {
  service = await serviceOnSampleJira();
});
afterEach(() => service.stop());

const end = (headers: Record<string, string> = {}) => service.ask('DELETE', '/api/v1/session', headers);
const list = (headers: Record<string, string>) => service.ask('GET', '/api/v1/keys', headers);

describe('signing out', () => {
  it('204: ends this session at once, and no other', async () => {
    const [mine, other] = [await service.signIn(), await service.signIn()];
    expect(await end(mine)).toMatchObject({ status: 204, text: '' });
    expect((await list(mine)).body['code']).toBe('session_invalid');
    expect((await list(other)).status).toBe(200);
  });

  it('is in the audit log', async () => {
    await end(await service.signIn());
    const actions = (await service.auditTrail()).map((entry) => entry.action);
    expect(actions).toEqual(['create-session', 'end-session']);
  });

  it('needs no Jira', async () => {
    const session = await service.signIn();
    service.control.failWith = 'hang-up';
    expect((await end(session)).status).toBe(204);
  });

  it('401 session_invalid: a session that was ended cannot be ended again', async () => {
    const session = await service.signIn();
    await end(session);
    const { status, body } = await end(session);
    expect([status, body['code']]).toEqual([401, 'session_invalid']);
  });

  it('401 session_missing: without a session', async () => {
    const { status, body } = await end();
    expect([status, body['code']]).toEqual([401, 'session_missing']);
  });

  it('401 session_expired: after 15 minutes', async () => {
    const session = await service.signIn();
    service.time.now += 15 * 60_000;
    const { status, body } = await end(session);
    expect([status, body['code']]).toEqual([401, 'session_expired']);
  });
});
