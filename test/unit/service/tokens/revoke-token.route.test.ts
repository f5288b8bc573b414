import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
import { basicOf, keyHolders, postOf, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const path = '/oauth/revoke';
let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
let key: IssuedKey;
let other: IssuedKey;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  holders = keyHolders(service, () => session);
  [key, other] = [await holders.create(), await holders.create()];
});
afterAll(() => service.stop());

const revoke = (token: string, headers: Record<string, string> = basicOf(key)) =>
  holders.form(path, { token }, headers);
const kept = () => service.db.selectFrom('revoked_tokens').selectAll().execute();

describe('POST /oauth/revoke', () => {
  it('200: ends that token at once, and only that', async () => {
    const [ended, left, xray] = [
      await holders.accessToken(key),
      await holders.accessToken(key),
      await holders.xrayToken(key),
    ];
    expect(await holders.isActive(ended)).toBe(true);
    const { status, text } = await revoke(ended);
    expect([status, text]).toEqual([200, '']);
    expect(await holders.isActive(ended)).toBe(false);
    expect([await holders.isActive(left), await holders.isActive(xray)]).toEqual([true, true]);
    expect(await holders.opens(key)).toBe(true);
  });

  it('200: by client_secret_post, with a hint, whatever it says', async () => {
    const token = await holders.accessToken(key);
    const { status } = await holders.form(path, { token, token_type_hint: 'refresh_token', ...postOf(key) });
    expect([status, await holders.isActive(token)]).toEqual([200, false]);
  });

  it("200: ends a token of Xray's way too", async () => {
    const token = await holders.xrayToken(key);
    expect((await revoke(token)).status).toBe(200);
    expect(await holders.isActive(token)).toBe(false);
  });

  it('200: twice, and at the same time, is once', async () => {
    const token = await holders.accessToken(key);
    const before = (await kept()).length;
    const answers = await Promise.all([revoke(token), revoke(token), revoke(token)]);
    expect([...answers, await revoke(token)].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await kept()).toHaveLength(before + 1);
  });

  it.each(['x', 'a.b.c', 'null', '\0'])('200: an unknown token is ended already: %j', async (token) => {
    expect((await revoke(token)).status).toBe(200);
  });

  it('200: an expired token is ended already, and is not kept', async () => {
    const token = await holders.accessToken(key);
    const before = await kept();
    service.time.now += 86_400_000;
    expect((await revoke(token)).status).toBe(200);
    service.time.now -= 86_400_000;
    expect(await kept()).toEqual(before);
  });

  it('what was ended is forgotten when it would have expired', async () => {
    await revoke(await holders.accessToken(key));
    service.time.now += 86_400_001;
    await revoke(await holders.accessToken(key));
    expect(await kept()).toHaveLength(1);
    service.time.now -= 86_400_001;
    session = await service.signIn();
  });

  it('400 invalid_request: the token of another client, which goes on working', async () => {
    const token = await holders.accessToken(other);
    const { status, body } = await revoke(token);
    expect([status, body]).toEqual([
      400,
      {
        error: 'invalid_request',
        error_description: 'The token belongs to another client. Only its own client may revoke it.',
      },
    ]);
    expect(await holders.isActive(token)).toBe(true);
  });

  it.each([
    ['no token', {}],
    ['an empty token', { token: '' }],
    ['a token over 8 kB', { token: 'x'.repeat(8193) }],
  ])('400 invalid_request: %s', async (_what, fields) => {
    const { status, body } = await holders.form(path, fields, basicOf(key));
    expect([status, body['error']]).toEqual([400, 'invalid_request']);
  });

  it('400 invalid_request: JSON', async () => {
    const { status, body } = await service.ask('POST', path, basicOf(key), { token: 'x' });
    expect([status, body['error']]).toEqual([400, 'invalid_request']);
  });

  it.each([
    ['nobody', () => ({})],
    ['a wrong secret', () => basicOf({ ...key, clientSecret: 'x' })],
    ['an admin session', () => session],
  ])('401 invalid_client: asked with %s, and the token goes on working', async (_who, headers) => {
    const token = await holders.accessToken(key);
    const answer = await revoke(token, headers());
    expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client']);
    expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
    expect(await holders.isActive(token)).toBe(true);
  });
});
