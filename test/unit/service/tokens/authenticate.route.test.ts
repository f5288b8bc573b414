import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
import { keyHolders, partsOf, postOf, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const path = '/api/v1/authenticate';
const refused = { error: 'Authentication failed. Invalid client credentials!' };
const limits = { failuresPerClientId: 10_000, failuresPerAddress: 10_000 };

let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
let key: IssuedKey;
beforeAll(async () => {
  service = await serviceOnSampleJira({ limits });
  session = await service.signIn();
  holders = keyHolders(service, () => session);
  key = await holders.create();
});
afterAll(() => service.stop());

const ask = (body: unknown, headers: Record<string, string> = {}) => service.ask('POST', path, headers, body);
const later = async <T>(ms: number, act: () => Promise<T>): Promise<T> => {
  service.time.now += ms;
  try {
    return await act();
  } finally {
    service.time.now -= ms;
  }
};

describe("authenticating in Xray Cloud's way", () => {
  it('200: answers a JSON string with the token in it, not an object', async () => {
    const { status, headers, text } = await ask(postOf(key));
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(text).toMatch(/^"[\w-]+\.[\w-]+\.[\w-]+"$/);
  });

  it.each([
    'application/json, text/plain, */*',
    'text/plain',
    '*/*',
    'application/xml',
    'image/png;q=0.1',
    'nonsense',
  ])('200: a client that accepts %s gets the same, never 406', async (accept) => {
    const { status, headers, text } = await ask(postOf(key), { accept });
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^application\/json/)]);
    expect(text).toMatch(/^"[\w-]+\.[\w-]+\.[\w-]+"$/);
  });

  it('200: with a charset in the content type, a byte order mark, or fields that Xray ignores', async () => {
    const charset = { 'content-type': 'application/json; charset=utf-8' };
    expect((await ask(postOf(key), charset)).status).toBe(200);
    expect((await ask(`\uFEFF${JSON.stringify(postOf(key))}`)).status).toBe(200);
    expect((await ask({ ...postOf(key), grant_type: 'x', more: { of: ['it'] } })).status).toBe(200);
  });

  it('the token lives 24 hours and has the claims of Xray Cloud', async () => {
    const { claims } = partsOf(await holders.xrayToken(key));
    expect(claims).toEqual({
      tenant: new URL(service.sample.url).hostname,
      accountId: key.key.userId,
      aud: key.clientId,
      sub: key.clientId,
      iss: 'http://localhost',
      iat: Math.floor(service.time.now / 1000),
      exp: Math.floor(service.time.now / 1000) + 86_400,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      ver: 1,
    });
  });

  it('the token names its signing key, and the published keys check it', async () => {
    const token = await holders.xrayToken(key);
    const { header } = partsOf(token);
    const jwks = (await service.ask('GET', '/.well-known/jwks.json')).body as unknown as JSONWebKeySet;
    expect(header).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: jwks.keys[0]?.kid });
    const currentDate = new Date(service.time.now);
    const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), { currentDate });
    expect(payload.sub).toBe(key.clientId);
  });

  it('every token is another one', async () => {
    const tokens = await Promise.all(Array.from({ length: 50 }, () => holders.xrayToken(key)));
    expect(new Set(tokens).size).toBe(50);
    expect(new Set(tokens.map((token) => partsOf(token).claims['jti'])).size).toBe(50);
  });

  it('many at once each get the token of their own key', async () => {
    const keys = await Promise.all([holders.create(), holders.create(), holders.create()]);
    const asked = Array.from({ length: 60 }, (_, i) => keys[i % 3]!);
    const tokens = await Promise.all(asked.map((one) => holders.xrayToken(one)));
    expect(tokens.map((token) => partsOf(token).claims['sub'])).toEqual(asked.map((one) => one.clientId));
  });

  it('is never kept by caches', async () => {
    const { headers } = await ask(postOf(key));
    expect([headers['cache-control'], headers['pragma']]).toEqual(['no-store', 'no-cache']);
  });

  it('needs no Jira', async () => {
    service.control.failWith = 'hang-up';
    expect((await ask(postOf(key))).status).toBe(200);
    service.control.failWith = null;
  });
});

describe('authenticating with wrong syntax', () => {
  const told = { error: expect.stringMatching(/\S/) as string };
  it.each([
    ['no JSON', '{"client_id":'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a text', '"client_id"'],
    ['a list', '[]'],
    ['an empty object', {}],
    ['no client_secret', { client_id: 'x' }],
    ['no client_id', { client_secret: 'x' }],
    ['an empty client_id', { client_id: '', client_secret: 'x' }],
    ['an empty client_secret', { client_id: 'x', client_secret: '' }],
    ['a number', { client_id: 1, client_secret: 'x' }],
    ['null for a secret', { client_id: 'x', client_secret: null }],
    ['an object for a secret', { client_id: 'x', client_secret: { $ne: '' } }],
    ['lists', { client_id: ['x'], client_secret: ['x'] }],
    ['a client_id of 1,001 characters', { client_id: 'x'.repeat(1001), client_secret: 'x' }],
    ['a body that reaches for the prototype', '{"__proto__":{"client_id":"x"}}'],
  ])('400: %s', async (_what, body) => {
    const answer = await ask(body);
    expect([answer.status, answer.body]).toEqual([400, told]);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    '400: %s instead of JSON',
    async (type) => {
      const answer = await ask(JSON.stringify(postOf(key)), { 'content-type': type });
      expect([answer.status, answer.body]).toEqual([400, told]);
    },
  );

  it('400: no body at all', async () => {
    const answer = await service.ask('POST', path);
    expect([answer.status, answer.body]).toEqual([400, told]);
  });

  it('413: a body over 1 MB', async () => {
    const answer = await ask({ ...postOf(key), more: 'x'.repeat(1024 * 1024) });
    expect([answer.status, answer.body]).toEqual([413, told]);
  });

  it('never shows what was sent', async () => {
    const answer = await ask({ client_id: 'x', client_secret: [key.clientSecret] });
    expect(answer.text).not.toContain(key.clientSecret);
    const broken = await ask(`{"client_secret":"${key.clientSecret}"`);
    expect(broken.text).not.toContain(key.clientSecret);
    expect(service.logged.join('')).not.toContain(key.clientSecret);
  });
});

describe('authenticating with wrong credentials', () => {
  const expectRefused = async (body: object) => {
    const answer = await ask(body);
    expect([answer.status, answer.body]).toEqual([401, refused]);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  };

  it.each([
    ['an unknown client id', () => ({ client_id: 'F'.repeat(32) })],
    ['a wrong secret', () => ({ client_secret: '0'.repeat(64) })],
    ['the secret in capitals', () => ({ client_secret: key.clientSecret.toUpperCase() })],
    ['part of the secret', () => ({ client_secret: key.clientSecret.slice(0, -1) })],
    ['the secret with a line break', () => ({ client_secret: `${key.clientSecret}\n` })],
    ['the client id in small letters', () => ({ client_id: key.clientId.toLowerCase() })],
    ['SQL', () => ({ client_id: `${key.clientId}' or '1'='1` })],
    ['NUL', () => ({ client_id: `${key.clientId}\0` })],
    ['half of a surrogate pair', () => ({ client_id: '\ud800', client_secret: '\udc00' })],
    ['the name of a property', () => ({ client_id: '__proto__' })],
    ['the hash of the secret', () => ({ client_secret: 'hs256:p1:x' })],
  ])('401: %s', async (_what, change) => expectRefused({ ...postOf(key), ...change() }));

  it("401: another key's secret", async () => {
    const other = await holders.create();
    await expectRefused({ client_id: key.clientId, client_secret: other.clientSecret });
  });

  it('401: a secret that was replaced', async () => {
    const old = await holders.create();
    await holders.regenerate(old.key.keyId);
    await expectRefused(postOf(old));
  });

  it('401: a previous secret after its deadline, to the millisecond', async () => {
    const old = await holders.create();
    await holders.regenerate(old.key.keyId, 60);
    expect(await later(59_999, () => holders.opens(old))).toBe(true);
    await later(60_000, () => expectRefused(postOf(old)));
  });

  it('401: a key that was deleted', async () => {
    const gone = await holders.create();
    await service.ask('DELETE', `/api/v1/keys/${gone.key.keyId}`, session);
    await expectRefused(postOf(gone));
  });

  it('401: a key that has expired, to the millisecond', async () => {
    const brief = await holders.create({ expiresAt: service.time.now + 60_000 });
    expect(await later(59_999, () => holders.opens(brief))).toBe(true);
    await later(60_000, () => expectRefused(postOf(brief)));
  });

  it('401: the key of a deactivated user', async () => {
    const orphan = await holders.create();
    const { keyId } = orphan.key;
    await service.db.updateTable('api_keys').set({ user_active: 0 }).where('key_id', '=', keyId).execute();
    await expectRefused(postOf(orphan));
  });

  it('401: without WWW-Authenticate, at which browsers would ask for a password', async () => {
    const { headers } = await ask({ ...postOf(key), client_secret: 'x' });
    expect(headers['www-authenticate']).toBeUndefined();
  });

  it('one among many at once fails alone', async () => {
    const wrong = { ...key, clientSecret: '0'.repeat(64) };
    const answers = await Promise.all([key, wrong, key].map((one) => holders.authenticate(one)));
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 200]);
  });
});
