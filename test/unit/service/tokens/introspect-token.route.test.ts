import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
import { basicOf, keyHolders, partsOf, postOf, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const path = '/oauth/introspect';
const limits = { failuresPerClientId: 10_000, failuresPerAddress: 10_000 };
const inactive = { active: false };

let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
let key: IssuedKey;
let other: IssuedKey;
let token: string;
beforeAll(async () => {
  service = await serviceOnSampleJira({ limits });
  session = await service.signIn();
  holders = keyHolders(service, () => session);
  [key, other] = [await holders.create(), await holders.create()];
  token = await holders.accessToken(key);
});
afterAll(() => service.stop());

const ask = (fields: Record<string, string> | string, headers: Record<string, string> = {}) =>
  holders.form(path, fields, headers);
const described = () => ({
  active: true,
  client_id: key.clientId,
  sub: key.clientId,
  username: key.key.userName,
  token_type: 'Bearer',
  exp: Math.floor(service.time.now / 1000) + 86_400,
  jti: partsOf(token).claims['jti'],
});
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** The token with other claims or another header, and the signature as it was. */
const changed = (header: object, claims: object) => {
  const [, , signature] = token.split('.');
  const parts = partsOf(token);
  return `${encode({ ...parts.header, ...header })}.${encode({ ...parts.claims, ...claims })}.${signature}`;
};

describe('POST /oauth/introspect', () => {
  it.each([
    ['its own client by basic', () => ask({ token }, basicOf(key))],
    ['its own client by post', () => ask({ token, ...postOf(key) })],
    ['an admin session', () => ask({ token }, session)],
    ['its own client, with a hint', () => ask({ token, token_type_hint: 'refresh_token' }, basicOf(key))],
  ])('200: tells %s whose token it is and until when', async (_who, act) => {
    const { status, headers, body } = await act();
    expect([status, body]).toEqual([200, described()]);
    expect(headers['cache-control']).toBe('no-store');
  });

  it("200: tells of a token of Xray's way as well", async () => {
    const { body } = await ask({ token: await holders.xrayToken(key) }, basicOf(key));
    expect(body).toMatchObject({ active: true, client_id: key.clientId });
  });

  it('200: tells another client only that it is not active, and nothing more', async () => {
    const { status, body } = await ask({ token }, basicOf(other));
    expect([status, body]).toEqual([200, inactive]);
  });

  it('200: says not active at the second when the token expires, and active before', async () => {
    service.time.now += 86_400_000 - 1;
    const late = await service.signIn();
    expect((await ask({ token }, late)).body['active']).toBe(true);
    service.time.now += 1;
    expect((await ask({ token }, late)).body).toEqual(inactive);
    service.time.now -= 86_400_000;
  });

  it.each([
    ['no token at all', () => 'x'],
    ['three parts of nothing', () => 'a.b.c'],
    ['an admin session', () => session['authorization']!.slice(7)],
    ['a changed client', () => changed({}, { sub: other.clientId })],
    ['a longer life', () => changed({}, { exp: 9_999_999_999 })],
    ['alg none', () => `${changed({ alg: 'none' }, {}).split('.').slice(0, 2).join('.')}.`],
    ['alg none with the old signature', () => changed({ alg: 'none' }, {})],
    ['another alg', () => changed({ alg: 'HS256' }, {})],
    ['an unknown kid', () => changed({ kid: 'nobody' }, {})],
    ['no kid', () => changed({ kid: undefined }, {})],
    ['a kid that is no text', () => changed({ kid: 7 }, {})],
    ['a kid of the prototype', () => changed({ kid: '__proto__' }, {})],
    ['a key of its own in the header', () => changed({ jwk: { kty: 'OKP' }, jku: 'http://127.0.0.1/' }, {})],
    ['a critical header', () => changed({ crit: ['x'], x: 1 }, {})],
    ['a signature with a character changed', () => token.replace(/.$/, (c) => (c === 'A' ? 'Q' : 'A'))],
    ['no signature', () => token.replace(/[^.]*$/, '')],
    ['a space before it', () => ` ${token}`],
    ['the token twice', () => `${token}.${token}`],
    ['a kid with NUL and half a surrogate pair', () => changed({ kid: '\0\ud800' }, {})],
  ])('200: not active: %s', async (_what, forged) => {
    const { status, body } = await ask({ token: forged() }, session);
    expect([status, body]).toEqual([200, inactive]);
  });

  it('200: not active: signed with the public key as an HMAC secret', async () => {
    const { body: jwks } = await service.ask('GET', '/.well-known/jwks.json');
    const [jwk] = jwks['keys'] as { x: string; kid: string }[];
    const { claims } = partsOf(token);
    for (const secret of [Buffer.from(jwk!.x, 'base64url'), Buffer.from(JSON.stringify(jwk))]) {
      const forged = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: jwk!.kid })
        .sign(secret);
      expect((await ask({ token: forged }, session)).body).toEqual(inactive);
    }
  });

  it.each([
    ['no token', () => ask({}, basicOf(key))],
    ['an empty token', () => ask({ token: '' }, basicOf(key))],
    ['two tokens', () => ask(`token=${token}&token=${token}`, basicOf(key))],
    ['a token over 8 kB', () => ask({ token: 'x'.repeat(8193) }, basicOf(key))],
    ['JSON', () => service.ask('POST', path, basicOf(key), { token })],
    ['credentials both ways at once', () => ask({ token, ...postOf(key) }, basicOf(key))],
  ])('400 invalid_request: %s', async (_what, act) => {
    const { status, body } = await act();
    expect([status, body['error']]).toEqual([400, 'invalid_request']);
  });

  it.each([
    ['nobody', () => ask({ token })],
    ['a wrong secret', () => ask({ token }, basicOf({ ...key, clientSecret: 'x' }))],
    ['an unknown client', () => ask({ token }, basicOf({ ...key, clientId: 'F'.repeat(32) }))],
  ])('401 invalid_client: asked by %s', async (_what, act) => {
    const { status, headers, body } = await act();
    expect([status, body['error']]).toEqual([401, 'invalid_client']);
    expect(headers['www-authenticate']).toMatch(/^Basic /);
  });

  it.each([
    [
      'a session that was ended',
      async () => {
        const ended = await service.signIn();
        await service.ask('DELETE', '/api/v1/session', ended);
        return ask({ token }, ended);
      },
    ],
    [
      'an expired session',
      async () => {
        const old = await service.signIn();
        service.time.now += 15 * 60_000;
        const answer = await ask({ token }, old);
        service.time.now -= 15 * 60_000;
        return answer;
      },
    ],
    ['the access token itself', () => ask({ token }, { authorization: `Bearer ${token}` })],
    ['no session that this service made', () => ask({ token }, { authorization: 'Bearer x' })],
  ])('401 invalid_token: asked with %s', async (_what, act) => {
    const { status, headers, body } = await act();
    expect([status, body['error']]).toEqual([401, 'invalid_token']);
    expect(headers['www-authenticate']).toBe('Bearer realm="keydesk", error="invalid_token"');
  });

  it('never logs a token', () => {
    expect(service.logged.join('')).not.toContain(token);
  });
});
