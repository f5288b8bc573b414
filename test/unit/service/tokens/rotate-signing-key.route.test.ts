import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IssuedKey } from '../../../../service/api/models/api-key.ts';
import { openKey } from '../../../../service/tokens/sealed-key.ts';
import { keyHolders, replicaOf, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const hourMs = 3_600_000;
let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
let key: IssuedKey;
beforeEach(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  holders = keyHolders(service, () => session);
  key = await holders.create();
});
afterEach(() => service.stop());

const rotate = () => service.ask('POST', '/api/v1/signing-keys/rotate', session);
const published = async () =>
  (await service.ask('GET', '/.well-known/jwks.json')).body as unknown as JSONWebKeySet;
const kids = async () => (await published()).keys.map(({ kid }) => kid);
const kidOf = (token: string) => decodeProtectedHeader(token).kid;

describe('rotating the signing key', () => {
  it('201: names the new key, which signs from now on', async () => {
    const { status, body } = await rotate();
    const created = { kid: expect.stringMatching(/^[0-9a-f]{16}$/) as string, alg: 'EdDSA' };
    expect([status, body]).toEqual([201, { ...created, createdAt: service.time.now }]);
    expect(kidOf(await holders.xrayToken(key))).toBe(body['kid']);
    expect(kidOf(await holders.accessToken(key))).toBe(body['kid']);
  });

  it('old tokens go on working, and JWKS holds both keys', async () => {
    const old = await holders.accessToken(key);
    const { body } = await rotate();
    expect((await kids()).toSorted()).toEqual([kidOf(old), String(body['kid'])].toSorted());
    expect(await holders.isActive(old)).toBe(true);
    const currentDate = new Date(service.time.now);
    for (const token of [old, await holders.accessToken(key)]) {
      await jwtVerify(token, createLocalJWKSet(await published()), { currentDate });
    }
  });

  it('a token of the old key works until its last second', async () => {
    const old = await holders.accessToken(key);
    await rotate();
    service.time.now += 24 * hourMs - 1;
    session = await service.signIn();
    expect(await holders.isActive(old)).toBe(true);
  });

  it('the old key leaves JWKS 25 hours later by itself, and the database with the next rotation', async () => {
    const [old] = await kids();
    const { body } = await rotate();
    service.time.now += 25 * hourMs;
    expect(await kids()).toContain(old);
    service.time.now += 1;
    expect(await kids()).toEqual([body['kid']]);
    session = await service.signIn();
    await rotate();
    const rows = await service.db.selectFrom('signing_keys').select('kid').execute();
    expect(rows.map(({ kid }) => kid)).not.toContain(old);
    expect(rows).toHaveLength(2);
  });

  it('two admins at once leave one key that signs, and a sound service', async () => {
    await Promise.all([rotate(), rotate(), rotate()]);
    const open = await service.db
      .selectFrom('signing_keys')
      .selectAll()
      .where('retired_at', '=', 0)
      .execute();
    expect(open).toHaveLength(1);
    expect(kidOf(await holders.accessToken(key))).toBe(open[0]!.kid);
    expect(await kids()).toHaveLength(4);
  });

  it('is in the audit log, and no part of a private key anywhere', async () => {
    const { body } = await rotate();
    expect((await service.auditTrail()).at(-1)).toEqual({
      action: 'rotate-signing-key',
      actor_name: 'Ada Admin',
      detail: `EdDSA ${String(body['kid'])}`,
    });
    expect(service.logged.join('')).not.toMatch(/"d":/);
  });

  it('the private halves are nowhere in the database in clear', async () => {
    await rotate();
    const rows = await service.db.selectFrom('signing_keys').selectAll().execute();
    for (const row of rows) {
      expect(row.sealed_private.split('.')).toHaveLength(5);
      const { d = 'never' } = (await openKey(service.secrets.sealingKey, row, row.sealed_private)) ?? {};
      expect(d).toMatch(/^[\w-]{43}$/);
      const bytes = Buffer.from(d, 'base64url');
      const everything = JSON.stringify(await wholeDatabase());
      for (const form of [d, bytes.toString('hex'), bytes.toString('base64')]) {
        expect(everything).not.toContain(form);
      }
    }
  });

  it('401 session_missing: an API key may not', async () => {
    const token = await holders.accessToken(key);
    const headers = { authorization: `Bearer ${token}` };
    const before = await kids();
    const { status, body } = await service.ask('POST', '/api/v1/signing-keys/rotate', headers);
    expect([status, body['code']]).toEqual([401, 'session_invalid']);
    expect(await kids()).toEqual(before);
  });
});

const tables = [
  'api_keys',
  'audit_log',
  'counters',
  'ended_sessions',
  'jira_users',
  'plan_items',
  'plans',
  'rate_counters',
  'revoked_tokens',
  'secrets_check',
  'signing_keys',
] as const;
const wholeDatabase = () =>
  Promise.all(tables.map((table) => service.db.selectFrom(table).selectAll().execute()));

describe('two replicas', () => {
  it('sign with one key, and each checks the tokens of the other', async () => {
    const replica = await replicaOf(service);
    const asked = await replica.inject({
      method: 'POST',
      url: '/api/v1/authenticate',
      payload: { client_id: key.clientId, client_secret: key.clientSecret },
    });
    const token = asked.json<string>();
    expect(kidOf(token)).toBe(kidOf(await holders.xrayToken(key)));
    expect(await holders.isActive(token)).toBe(true);
    await replica.close();
  });

  it('check tokens of a key that the other has just made, without a pause', async () => {
    const replica = await replicaOf(service);
    for (let i = 0; i < 3; i += 1) {
      await rotate();
      const answer = await replica.inject({
        method: 'POST',
        url: '/oauth/introspect',
        headers: { ...session, 'content-type': 'application/x-www-form-urlencoded' },
        payload: `token=${await holders.accessToken(key)}`,
      });
      expect(answer.json()).toMatchObject({ active: true });
    }
    await replica.close();
  });

  it('publish a key that the other has just made', async () => {
    const replica = await replicaOf(service);
    const { body } = await rotate();
    const answer = await replica.inject({ method: 'GET', url: '/.well-known/jwks.json' });
    expect(answer.json<JSONWebKeySet>().keys.map(({ kid }) => kid)).toContain(body['kid']);
    await replica.close();
  });

  it('after the sealing key was lost: old tokens stay valid, a new key signs', async () => {
    const old = await holders.accessToken(key);
    const sealingKey = new Uint8Array(32).fill(7);
    const replica = await replicaOf(service, { secrets: { sealingKey } });
    const ask = async (url: string, payload: string, headers: Record<string, string>) => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await replica.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload });
      return answer.json<Record<string, unknown>>();
    };
    expect(await ask('/oauth/introspect', `token=${old}`, session)).toMatchObject({ active: true });
    const { clientId, clientSecret } = key;
    const form = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`;
    const fresh = String((await ask('/oauth/token', form, {}))['access_token']);
    expect(kidOf(fresh)).not.toBe(kidOf(old));
    expect(await holders.isActive(fresh)).toBe(true);
    await replica.close();
  });
});
