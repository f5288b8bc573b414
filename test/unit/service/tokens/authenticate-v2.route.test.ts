import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
import { keyHolders, partsOf, postOf, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
let key: IssuedKey;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  holders = keyHolders(service, () => session);
  key = await holders.create();
});
afterAll(() => service.stop());

const ask = (body: unknown, headers: Record<string, string> = {}) =>
  service.ask('POST', '/api/v2/authenticate', headers, body);

describe('version 2 of authenticate', () => {
  it('200: a JSON string with a token like that of version 1', async () => {
    const { status, headers, text } = await ask(postOf(key), { accept: 'text/plain' });
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^application\/json/)]);
    expect(text).toMatch(/^"[\w-]+\.[\w-]+\.[\w-]+"$/);
    const [one, two] = [await holders.xrayToken(key), JSON.parse(text) as string].map(partsOf);
    expect(two!.header).toEqual(one!.header);
    expect({ ...two!.claims, jti: '' }).toEqual({ ...one!.claims, jti: '' });
  });

  it('400: wrong syntax', async () => {
    const { status, body } = await ask({ client_id: key.clientId });
    expect([status, body]).toEqual([400, { error: expect.stringMatching(/\S/) as string }]);
  });

  it('401: wrong credentials', async () => {
    const { status, body } = await ask({ ...postOf(key), client_secret: '0'.repeat(64) });
    expect([status, body]).toEqual([401, { error: 'Authentication failed. Invalid client credentials!' }]);
  });

  it('429: shares its limits with version 1', async () => {
    const other = await holders.create();
    const wrong = { ...other, clientSecret: '0'.repeat(64) };
    for (let i = 0; i < 20; i += 1) await holders.authenticate(wrong);
    const { status, headers, body } = await ask(postOf(other));
    expect([status, body]).toEqual([429, { error: expect.stringMatching(/Retry-After/) as string }]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});
