import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../../../service/api/index.ts';
import type { Route } from '../../../../service/api/core/route.ts';
import { createLaunchTokens } from '../../../../service/sessions/launch-tokens.ts';
import {
  adminAuthorization,
  memberAuthorization,
  serviceOnSampleJira,
  type TriedService,
} from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ limits: { signInsPerMinute: 1000 } });
  session = await service.signIn();
});
afterAll(() => service.stop());

/** Routes whose errors are told in the style of Xray or OAuth have tests of their own. */
const routes = Object.entries(api as Readonly<Record<string, Route>>).filter(
  ([, { errors = 'problem' }]) => errors === 'problem',
);
const named = (filter: (route: Route) => boolean) => routes.filter(([, route]) => filter(route));
const call = (route: Route, headers: Record<string, string>, body?: unknown, query = '') =>
  service.ask(route.method, route.path.replace('{keyId}', 'some-key') + query, headers, body);
const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body['code'],
];
const credentials = ({ access }: Route): Record<string, string> =>
  access === 'jira' ? { authorization: adminAuthorization } : session;

describe.each(named(({ access }) => access === 'admin'))('%s', (_name, route) => {
  it('401 session_missing: without a session', async () => {
    expect(codeOf(await call(route, {}))).toEqual([401, 'session_missing']);
  });

  it('401 session_missing: Jira credentials are no session', async () => {
    const basic = { authorization: memberAuthorization };
    expect(codeOf(await call(route, basic))).toEqual([401, 'session_missing']);
  });

  it('401 session_invalid: a session that the service did not make', async () => {
    const foreign = { authorization: `Bearer ${createLaunchTokens().issue()}` };
    expect(codeOf(await call(route, foreign))).toEqual([401, 'session_invalid']);
  });

  it('401 session_expired: after 15 minutes', async () => {
    const old = await service.signIn();
    service.time.now += 15 * 60_000;
    const answer = await call(route, old);
    service.time.now -= 15 * 60_000;
    expect(codeOf(answer)).toEqual([401, 'session_expired']);
  });

  it('says so before it looks at the request', async () => {
    expect(codeOf(await call(route, {}, '{', '?colour=red'))).toEqual([401, 'session_missing']);
  });
});

const chunk = { planId: 'some-plan', offset: 0, limit: 1 };
const goodBodies: Readonly<Record<string, object>> = {
  bulkCreateKeys: chunk,
  bulkDeleteKeys: chunk,
  bulkRegenerateKeys: chunk,
  checkSecret: { clientId: 'A', clientSecret: 'b' },
  createKey: { userId: 'someone' },
  setKeyExpiry: { expiresAt: null },
  planCreateKeys: { offset: 0, userIds: ['someone'] },
  planDeletedKeys: { action: 'restore', selection: { kind: 'ids', keyIds: ['some-key'] } },
  purgeKeys: chunk,
  resolveUsers: { lines: ['someone'] },
  restoreKeys: chunk,
  planKeys: { action: 'delete', selection: { kind: 'query', filter: {}, except: [] } },
};

describe.each(routes)('%s', (name, route) => {
  it('400 bad_input: an unknown query parameter, which is named', async () => {
    const answer = await call(route, credentials(route), goodBodies[name], '?colour=red');
    expect(codeOf(answer)).toEqual([400, 'bad_input']);
    const fields = answer.body['fields'];
    expect(fields).toContainEqual({ path: '/colour', message: 'is not a known field' });
  });
});

describe.each(named(({ method }) => method !== 'GET'))('%s', (_name, route) => {
  it('400 bad_json: a body that is not JSON', async () => {
    expect(codeOf(await call(route, credentials(route), '{"userId":'))).toEqual([400, 'bad_json']);
  });

  it('400 bad_json: a body that reaches for the prototype', async () => {
    const body = '{"__proto__":{"userId":"x"}}';
    expect(codeOf(await call(route, credentials(route), body))).toEqual([400, 'bad_json']);
  });

  it('413 body_too_large: over 1 MB', async () => {
    const body = { userId: 'x'.repeat(1024 * 1024) };
    expect(codeOf(await call(route, credentials(route), body))).toEqual([413, 'body_too_large']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    '415 unsupported_media_type: %s',
    async (type) => {
      const headers = { ...credentials(route), 'content-type': type };
      expect(codeOf(await call(route, headers, 'a=b'))).toEqual([415, 'unsupported_media_type']);
    },
  );

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['a list', [1]],
    ['a text', '"text"'],
    ['a number', '1'],
  ])('400 bad_input: the body is or has %s', async (_what, body) => {
    expect(codeOf(await call(route, credentials(route), body))).toEqual([400, 'bad_input']);
  });
});

describe.each(named(({ body }) => body?.required !== undefined))('%s', (_name, route) => {
  it('400 bad_input: without a body, and with an empty one', async () => {
    expect(codeOf(await call(route, session))).toEqual([400, 'bad_input']);
    expect(codeOf(await call(route, session, {}))).toEqual([400, 'bad_input']);
    expect(codeOf(await call(route, session, 'null'))).toEqual([400, 'bad_input']);
  });
});

describe('a refused request', () => {
  it('leaves no trace in keys, plans or audit log', async () => {
    const count = async (table: 'api_keys' | 'plans') =>
      (await service.db.selectFrom(table).selectAll().execute()).length;
    expect(await count('api_keys')).toBe(0);
    expect(await count('plans')).toBe(0);
    const actions = new Set((await service.auditTrail()).map(({ action }) => action));
    expect([...actions]).toEqual(['create-session']);
  });
});
