import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
import { basicOf, keyHolders, partsOf, postOf, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const path = '/oauth/token';
const grant = { grant_type: 'client_credentials' };
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

type Fields = Record<string, string> | string;
const ask = (fields: Fields, headers: Record<string, string> = {}) => holders.form(path, fields, headers);
const encoded = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
const text = expect.stringMatching(/\S/) as string;

describe('POST /oauth/token', () => {
  it.each([
    ['client_secret_basic', () => ask(grant, basicOf(key))],
    ['client_secret_post', () => ask({ ...grant, ...postOf(key) })],
    [
      'basic, with the same client_id in the body',
      () => ask({ ...grant, client_id: key.clientId }, basicOf(key)),
    ],
    [
      'basic in small letters',
      () => ask(grant, { authorization: basicOf(key).authorization.replace('Basic', 'basic') }),
    ],
    [
      'a charset in the content type',
      () =>
        ask(grant, { ...basicOf(key), 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }),
    ],
    [
      'a content type in capitals',
      () => ask(grant, { ...basicOf(key), 'content-type': 'Application/X-WWW-Form-URLEncoded' }),
    ],
  ])('200: %s', async (_what, act) => {
    const { status, headers, body } = await act();
    expect([status, body]).toEqual([200, { access_token: text, token_type: 'Bearer', expires_in: 86_400 }]);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect([headers['cache-control'], headers['pragma']]).toEqual(['no-store', 'no-cache']);
  });

  it('the token is one of RFC 9068, and the published keys check it', async () => {
    const token = await holders.accessToken(key);
    const { header, claims } = partsOf(token);
    const seconds = Math.floor(service.time.now / 1000);
    expect(header).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: text });
    expect(claims).toEqual({
      iss: 'http://localhost',
      sub: key.clientId,
      client_id: key.clientId,
      aud: 'urn:keydesk:jira',
      iat: seconds,
      exp: seconds + 86_400,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      ver: 1,
    });
    const jwks = (await service.ask('GET', '/.well-known/jwks.json')).body as unknown as JSONWebKeySet;
    await jwtVerify(token, createLocalJWKSet(jwks), {
      currentDate: new Date(service.time.now),
      typ: 'at+jwt',
      audience: 'urn:keydesk:jira',
      issuer: 'http://localhost',
    });
  });

  it('parameters that it does not know are ignored', async () => {
    const answer = await ask({ ...grant, colour: 'red', scope: 'a b', __proto__: 'x' }, basicOf(key));
    expect(answer.status).toBe(200);
    expect((await ask('grant_type=client_credentials&colour=1&colour=2', basicOf(key))).status).toBe(200);
    expect((await ask('grant_type=client_credentials&__proto__=1&constructor=2', basicOf(key))).status).toBe(
      200,
    );
  });

  it('parameters without a value count as left out (RFC 6749 section 3.2)', async () => {
    const empty = { client_id: '', client_secret: '', resource: '' };
    expect((await ask({ ...grant, ...empty }, basicOf(key))).status).toBe(200);
    expect((await ask({ ...grant, ...postOf(key), resource: '' })).status).toBe(200);
  });

  it('resource (RFC 8707) may name the gateway', async () => {
    const answer = await ask({ ...grant, resource: 'urn:keydesk:jira' }, basicOf(key));
    expect(partsOf(String(answer.body['access_token'])).claims['aud']).toBe('urn:keydesk:jira');
  });

  it('expires_in is shortened by the expiry of the key', async () => {
    const brief = await holders.create({ expiresAt: service.time.now + 90_000 });
    const { body } = await holders.issue(brief);
    expect(body['expires_in']).toBe(90);
    const { claims } = partsOf(String(body['access_token']));
    expect(Number(claims['exp']) * 1000).toBe(service.time.now + 90_000);
  });

  it('expires_in is shortened by the grace of a replaced secret, and not for the new one', async () => {
    const old = await holders.create();
    const fresh = await holders.regenerate(old.key.keyId, 3600);
    expect((await holders.issue(old)).body['expires_in']).toBe(3600);
    expect((await holders.issue(fresh)).body['expires_in']).toBe(86_400);
  });

  it('a secret with characters that need encoding is read as the form encoding has it', async () => {
    const strange = { clientId: 'ä:+%', clientSecret: ' ü&=:%' };
    // Wrong, but understood: 401 and not 400.
    expect((await holders.issue(strange)).status).toBe(401);
  });
});

describe('POST /oauth/token refuses', () => {
  const expectError = async (
    answer: Promise<Awaited<ReturnType<typeof ask>>>,
    status: number,
    error: string,
  ) => {
    const { status: given, headers, body } = await answer;
    expect([given, body]).toEqual([status, { error, error_description: text }]);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect([headers['cache-control'], headers['pragma']]).toEqual(['no-store', 'no-cache']);
    return headers;
  };

  it.each([
    ['no grant_type', () => ask({}, basicOf(key))],
    ['an empty grant_type', () => ask({ grant_type: '' }, basicOf(key))],
    [
      'grant_type twice',
      () => ask('grant_type=client_credentials&grant_type=client_credentials', basicOf(key)),
    ],
    [
      'client_id twice',
      () =>
        ask(
          `grant_type=client_credentials&client_id=${key.clientId}&client_id=${key.clientId}`,
          basicOf(key),
        ),
    ],
    [
      'client_secret twice',
      () =>
        ask(
          `${new URLSearchParams({ ...grant, ...postOf(key) }).toString()}&client_secret=${key.clientSecret}`,
        ),
    ],
    [
      'resource twice',
      () =>
        ask(
          'grant_type=client_credentials&resource=urn:keydesk:jira&resource=urn:keydesk:jira',
          basicOf(key),
        ),
    ],
    ['credentials both ways at once', () => ask({ ...grant, ...postOf(key) }, basicOf(key))],
    ["another client's id in the body", () => ask({ ...grant, client_id: 'F'.repeat(32) }, basicOf(key))],
    ['an empty body', () => ask('', basicOf(key))],
    ['no body and no content type', () => service.ask('POST', path, basicOf(key))],
    ['JSON', () => service.ask('POST', path, basicOf(key), grant)],
    [
      'a plain text',
      () => ask('grant_type=client_credentials', { ...basicOf(key), 'content-type': 'text/plain' }),
    ],
    ['a body over 1 MB', () => ask({ ...grant, more: 'x'.repeat(1024 * 1024) }, basicOf(key))],
  ])('400 invalid_request: %s', async (_what, act) => {
    await expectError(act(), 400, 'invalid_request');
  });

  it.each(['password', 'authorization_code', 'refresh_token', 'Client_Credentials', 'client_credentials '])(
    '400 unsupported_grant_type: %j',
    async (name) => {
      await expectError(ask({ grant_type: name }, basicOf(key)), 400, 'unsupported_grant_type');
    },
  );

  it.each(['https://elsewhere.example.com', 'urn:keydesk:jira/', 'x'])(
    '400 invalid_target: %s',
    async (resource) => {
      await expectError(ask({ ...grant, resource }, basicOf(key)), 400, 'invalid_target');
    },
  );

  it.each([
    ['no credentials', () => ask(grant)],
    ['only a client id', () => ask({ ...grant, client_id: key.clientId })],
    ['only a client secret', () => ask({ ...grant, client_secret: key.clientSecret })],
    ['an unknown client id by basic', () => ask(grant, basicOf({ ...key, clientId: 'F'.repeat(32) }))],
    [
      'an unknown client id by post',
      () => ask({ ...grant, ...postOf({ ...key, clientId: 'F'.repeat(32) }) }),
    ],
    ['a wrong secret by basic', () => ask(grant, basicOf({ ...key, clientSecret: 'x' }))],
    ['a wrong secret by post', () => ask({ ...grant, ...postOf({ ...key, clientSecret: 'x' }) })],
    ['an unknown client before an unsupported grant', () => ask({ grant_type: 'password' })],
    ['basic without a colon', () => ask(grant, encoded(key.clientId))],
    ['basic without a client id', () => ask(grant, encoded(`:${key.clientSecret}`))],
    ['basic without a secret', () => ask(grant, encoded(`${key.clientId}:`))],
    ['basic with a broken percent sign', () => ask(grant, encoded(`${key.clientId}:%zz`))],
    ['basic that is not base64', () => ask(grant, { authorization: 'Basic ***' })],
    ['basic with nothing', () => ask(grant, { authorization: 'Basic' })],
    ['another scheme', () => ask({ ...grant, ...postOf(key) }, { authorization: 'Digest x' })],
    ['an admin session', () => ask(grant, session)],
  ])('401 invalid_client: %s', async (_what, act) => {
    const headers = await expectError(act(), 401, 'invalid_client');
    expect(headers['www-authenticate']).toBe('Basic realm="keydesk", charset="UTF-8"');
  });

  it('401 invalid_client: a replaced secret, and one after its grace', async () => {
    const old = await holders.create();
    await holders.regenerate(old.key.keyId, 60);
    service.time.now += 60_000;
    await expectError(holders.issue(old), 401, 'invalid_client');
    service.time.now -= 60_000;
  });

  it('says the same of an unknown client id and of a wrong secret', async () => {
    const unknown = await ask(grant, basicOf({ ...key, clientId: 'F'.repeat(32) }));
    const wrong = await ask(grant, basicOf({ ...key, clientSecret: '0'.repeat(64) }));
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
    expect(Object.keys(unknown.headers)).toEqual(Object.keys(wrong.headers));
  });

  it('never shows what was sent, nor logs it', async () => {
    const answers = [
      await ask({ ...grant, ...postOf(key) }, basicOf(key)),
      await ask(`client_secret=${key.clientSecret}&client_secret=${key.clientSecret}`),
      await ask(JSON.stringify(postOf(key)), { 'content-type': 'application/json' }),
    ];
    for (const { text: answer } of answers) expect(answer).not.toContain(key.clientSecret);
    expect(service.logged.join('')).not.toContain(key.clientSecret);
  });
});
