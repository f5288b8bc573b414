import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
let issued: IssuedKey;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  const userId = service.directory[0]!.accountId;
  issued = (await service.ask('POST', '/api/v1/keys', session, { userId })).body as IssuedKey;
});
afterAll(() => service.stop());

const check = (clientId: unknown, clientSecret: unknown) =>
  service.ask('POST', '/api/v1/keys/check-secret', session, { clientId, clientSecret });
const refused = { valid: false, keyId: null };

describe('checking a client secret', () => {
  it('200: says that it opens its key, and which', async () => {
    const { status, body } = await check(issued.clientId, issued.clientSecret);
    expect([status, body]).toEqual([200, { valid: true, keyId: issued.key.keyId }]);
  });

  it.each([
    ['another secret', () => [issued.clientId, '0'.repeat(64)]],
    ['the secret in capitals', () => [issued.clientId, issued.clientSecret.toUpperCase()]],
    ['the secret with a space', () => [issued.clientId, `${issued.clientSecret} `]],
    ['part of the secret', () => [issued.clientId, issued.clientSecret.slice(0, -1)]],
    ['no secret', () => [issued.clientId, '']],
    ['a client id in small letters', () => [issued.clientId.toLowerCase(), issued.clientSecret]],
    ['an unknown client id', () => ['F'.repeat(32), issued.clientSecret]],
    ['no client id', () => ['', issued.clientSecret]],
    ['SQL', () => ["' or '1'='1", issued.clientSecret]],
  ])('200: says no to %s, and nothing more', async (_what, pair) => {
    const [clientId, clientSecret] = pair();
    const { status, body } = await check(clientId, clientSecret);
    expect([status, body]).toEqual([200, refused]);
  });

  it('counts as no use of the key and leaves no trace', async () => {
    const before = await service.auditTrail();
    await check(issued.clientId, issued.clientSecret);
    const { body } = await service.ask('GET', '/api/v1/keys', session);
    expect(body['items']).toEqual([issued.key]);
    expect(await service.auditTrail()).toEqual(before);
    expect(service.logged.join('')).not.toContain(issued.clientSecret);
  });

  it.each([
    [7, 'x'],
    ['x', 7],
    ['x'.repeat(201), 'x'],
    ['x', 'x'.repeat(201)],
    ['x', undefined],
  ])('400 bad_input: %j and %j', async (clientId, clientSecret) => {
    const { status, body } = await check(clientId, clientSecret);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });
});
