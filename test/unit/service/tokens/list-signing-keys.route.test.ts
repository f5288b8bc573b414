import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import type { SigningAlgorithm } from '../../../../service/tokens/signing-algorithm.ts';
import { keyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
afterEach(() => service.stop());

async function start(signingAlgorithm?: SigningAlgorithm) {
  service = await serviceOnSampleJira(signingAlgorithm && { signingAlgorithm });
  const session = await service.signIn();
  return keyHolders(service, () => session);
}
const list = () => service.ask('GET', '/.well-known/jwks.json');
const text = expect.stringMatching(/^[\w-]+$/) as string;

describe('GET /.well-known/jwks.json', () => {
  it('200: the public half of an Ed25519 key, and no private one', async () => {
    await start();
    const { status, headers, body } = await list();
    expect([status, body]).toEqual([
      200,
      { keys: [{ kid: text, alg: 'EdDSA', use: 'sig', kty: 'OKP', crv: 'Ed25519', x: text }] },
    ]);
    expect(headers['content-type']).toMatch(/^application\/json/);
  });

  it('200: the public half of a P-256 key where ES256 is chosen, and it checks the tokens', async () => {
    const holders = await start('ES256');
    const { body } = await list();
    expect(body).toEqual({
      keys: [{ kid: text, alg: 'ES256', use: 'sig', kty: 'EC', crv: 'P-256', x: text, y: text }],
    });
    const keys = createLocalJWKSet(body as unknown as JSONWebKeySet);
    const currentDate = new Date(service.time.now);
    const key = await holders.create();
    for (const token of [await holders.xrayToken(key), await holders.accessToken(key)]) {
      expect(decodeProtectedHeader(token).alg).toBe('ES256');
      await jwtVerify(token, keys, { currentDate });
    }
  });

  it('200: nothing where HS256 is chosen: who could check could sign', async () => {
    const holders = await start('HS256');
    expect((await list()).body).toEqual({ keys: [] });
    const key = await holders.create();
    for (const token of [await holders.xrayToken(key), await holders.accessToken(key)]) {
      expect(decodeProtectedHeader(token).alg).toBe('HS256');
      expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      expect(await holders.isActive(token)).toBe(true);
    }
  });

  it('400: a query', async () => {
    await start();
    expect((await service.ask('GET', '/.well-known/jwks.json?kid=x')).status).toBe(400);
  });
});
