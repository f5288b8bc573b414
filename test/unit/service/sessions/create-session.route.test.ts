import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import { createLaunchTokens } from '../../../../service/sessions/launch-tokens.ts';
import { createSessions } from '../../../../service/sessions/sessions.ts';
import {
  adminAuthorization,
  basic,
  memberAuthorization,
  serviceOnSampleJira,
  type TriedService,
} from '../../../support/service-on-sample-jira.ts';

const path = '/api/v1/session';
let service: TriedService;
beforeEach(async () => {
  service = await serviceOnSampleJira({ jiraTimeoutMs: 300 });
});
afterEach(() => service.stop());

const signIn = (authorization?: string) =>
  service.ask('POST', path, authorization === undefined ? {} : { authorization });

describe('signing in', () => {
  it('201: gives a Jira administrator a session of 15 minutes that opens the rest', async () => {
    const { status, body } = await signIn(adminAuthorization);
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.any(String) as string,
      expiresAt: service.time.now + 15 * 60_000,
      user: {
        userId: service.directory[0]!.accountId,
        displayName: 'Ada Admin',
        email: sampleLogins.admin.email,
      },
      jira: { baseUrl: service.sample.url, deployment: 'cloud' },
    });
    const list = await service.ask('GET', '/api/v1/keys', {
      authorization: `Bearer ${String(body['token'])}`,
    });
    expect(list.status).toBe(200);
  });

  it('201: takes a personal access token of Jira Data Center', async () => {
    const dataCenter = await serviceOnSampleJira({ deployment: 'data-center' });
    const { status, body } = await dataCenter.ask('POST', path, {
      authorization: `Bearer ${sampleLogins.admin.apiToken}`,
    });
    await dataCenter.stop();
    expect(status).toBe(201);
    expect(body).toMatchObject({ jira: { deployment: 'data-center' } });
  });

  it('writes each sign-in and each refusal of a known user to the audit log', async () => {
    await signIn(adminAuthorization);
    await signIn(memberAuthorization);
    service.directory[0]!.active = false;
    await signIn(adminAuthorization);
    expect(await service.auditTrail()).toEqual([
      { action: 'create-session', actor_name: 'Ada Admin', detail: null },
      { action: 'refuse-session', actor_name: 'Max Member', detail: 'not_an_admin' },
      { action: 'refuse-session', actor_name: 'Ada Admin', detail: 'caller_deactivated' },
    ]);
  });

  it('403 not_an_admin: who does not administer Jira gets no session', async () => {
    const { status, body } = await signIn(memberAuthorization);
    expect([status, body['code']]).toEqual([403, 'not_an_admin']);
    expect(body).not.toHaveProperty('token');
  });

  it('403 caller_deactivated: a deactivated administrator gets no session', async () => {
    service.directory[0]!.active = false;
    const { status, body } = await signIn(adminAuthorization);
    expect([status, body['code']]).toEqual([403, 'caller_deactivated']);
    expect(body).not.toHaveProperty('token');
  });

  it.each([
    ['nothing', undefined],
    ['another scheme', 'Digest username="ada"'],
    ['a scheme without credentials', 'Basic'],
    ['two credentials', 'Basic YTpi Yzpk'],
    ['credentials too long for a session token', `Bearer ${'a'.repeat(4097)}`],
  ])('401 jira_credentials_missing: %s is no Jira login', async (_what, authorization) => {
    const { status, body } = await signIn(authorization);
    expect([status, body['code']]).toEqual([401, 'jira_credentials_missing']);
  });

  it('takes credentials only as long as the session token with them is taken too', async () => {
    const sealed = `Bearer ${'a'.repeat(4096)}`;
    const { db, secrets, time } = service;
    const sessions = createSessions({ db, key: secrets.sessionKey, clock: () => time.now });
    const { token } = await sessions.seal({ userId: 'u', displayName: 'A'.repeat(255), email: null }, sealed);
    const list = await service.ask('GET', '/api/v1/keys', { authorization: `Bearer ${token}` });
    expect(list.status).toBe(200);
    expect(token.length).toBeLessThan(8192);
  });

  it('401 jira_credentials_refused: a wrong or revoked token', async () => {
    const wrong = await signIn(basic({ email: sampleLogins.admin.email, apiToken: 'wrong' }));
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'jira_credentials_refused']);
    service.control.revoked.add(sampleLogins.admin.email);
    expect((await signIn(adminAuthorization)).body['code']).toBe('jira_credentials_refused');
    expect(await service.auditTrail()).toEqual([]);
  });

  it('502 jira_unreachable: Jira is down', async () => {
    service.control.failWith = 'hang-up';
    const { status, body } = await signIn(adminAuthorization);
    expect([status, body['code']]).toEqual([502, 'jira_unreachable']);
  });

  it('502 jira_bad_answer: what answers is no Jira', async () => {
    service.control.failWith = 'garbage';
    const { status, body } = await signIn(adminAuthorization);
    expect([status, body['code']]).toEqual([502, 'jira_bad_answer']);
  });

  it('504 jira_timeout: Jira is slow', async () => {
    service.control.delayMs = 5000;
    const { status, body } = await signIn(adminAuthorization);
    expect([status, body['code']]).toEqual([504, 'jira_timeout']);
  });

  it('503 jira_rate_limited: Jira says how long to wait, and so does the answer', async () => {
    service.control.failWith = 429;
    service.control.retryAfter = '42';
    const { status, body, headers } = await signIn(adminAuthorization);
    expect([status, body['code'], body['retryAfter']]).toEqual([503, 'jira_rate_limited', 42]);
    expect(headers['retry-after']).toBe('42');
  });

  it('makes no session when Jira fails between its two answers', async () => {
    await signIn(adminAuthorization);
    service.control.failWith = 500;
    service.control.failAfter = 1;
    const { status, body } = await signIn(adminAuthorization);
    expect([status, body['code']]).toEqual([502, 'jira_bad_answer']);
    expect(await service.auditTrail()).toHaveLength(1);
  });

  it('keeps the Jira credentials out of answers, log and database', async () => {
    const secrets = [sampleLogins.admin.apiToken, adminAuthorization.slice(6), memberAuthorization.slice(6)];
    const texts = [(await signIn(adminAuthorization)).text, (await signIn(memberAuthorization)).text];
    for (const failWith of ['hang-up', 'garbage', 500, 429] as const) {
      service.control.failWith = failWith;
      texts.push((await signIn(adminAuthorization)).text);
    }
    for (const table of ['audit_log', 'ended_sessions', 'counters', 'jira_users'] as const) {
      texts.push(JSON.stringify(await service.db.selectFrom(table).selectAll().execute()));
    }
    texts.push(...service.logged);
    expect(service.logged.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(texts.join('\n')).not.toContain(secret);
  });
});

describe('signing in at a service that belongs to a console', () => {
  const launchTokens = createLaunchTokens();
  const signInWith = (launchToken?: string) =>
    embedded.ask('POST', path, {
      authorization: adminAuthorization,
      ...(launchToken !== undefined && { 'x-keydesk-launch-token': launchToken }),
    });
  let embedded: TriedService;
  beforeEach(async () => {
    embedded = await serviceOnSampleJira({ launchTokens });
  });
  afterEach(() => embedded.stop());

  it('201 with a launch token, once', async () => {
    const token = launchTokens.issue();
    expect((await signInWith(token)).status).toBe(201);
    const again = await signInWith(token);
    expect([again.status, again.body['code']]).toEqual([401, 'launch_token_invalid']);
  });

  it.each([
    ['no launch token', undefined],
    ['a wrong one', 'A'.repeat(43)],
    ['an empty one', ''],
  ])('401 launch_token_invalid: %s, and Jira is not asked', async (_what, token) => {
    embedded.control.failWith = 500;
    const { status, body } = await signInWith(token);
    expect([status, body['code']]).toEqual([401, 'launch_token_invalid']);
  });
});
