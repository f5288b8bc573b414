import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import { currentRevision } from '../../../../service/database/revision.ts';
import { keyHolders, type KeyHolders } from '../../../support/key-holder.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
let holders: KeyHolders;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  holders = keyHolders(service, () => session);
});
afterAll(() => service.stop());

const revoke = (keyId: string) => service.ask('POST', `/api/v1/keys/${keyId}/revoke-previous`, session);
const inGrace = async () => {
  const old = await holders.create();
  const oldTokens = [await holders.xrayToken(old), await holders.accessToken(old)];
  const fresh = await holders.regenerate(old.key.keyId, 3600);
  const lateToken = await holders.accessToken(old);
  return { keyId: old.key.keyId, old, fresh, oldTokens: [...oldTokens, lateToken] };
};
const areActive = (tokens: string[]) => Promise.all(tokens.map((token) => holders.isActive(token)));

describe('revoking the previous secret now', () => {
  it('200: ends it and all its tokens at once, before its deadline', async () => {
    const { keyId, old, oldTokens } = await inGrace();
    expect([await holders.opens(old), ...(await areActive(oldTokens))]).toEqual([true, true, true, true]);
    const { status, body } = await revoke(keyId);
    expect([status, (body as ApiKey).previousSecretUntil]).toEqual([200, null]);
    expect([await holders.opens(old), ...(await areActive(oldTokens))]).toEqual([false, false, false, false]);
  });

  it('leaves the new secret and its tokens', async () => {
    const { keyId, fresh } = await inGrace();
    const tokens = [await holders.xrayToken(fresh), await holders.accessToken(fresh)];
    const { body } = await revoke(keyId);
    expect([await holders.opens(fresh), ...(await areActive(tokens))]).toEqual([true, true, true]);
    expect((body as ApiKey).version).toBe(2);
  });

  it('changes no other key, and wakes the consoles', async () => {
    const [one, two] = [await inGrace(), await inGrace()];
    const before = await currentRevision(service.db);
    await revoke(one.keyId);
    expect(await holders.opens(two.old)).toBe(true);
    expect(await currentRevision(service.db)).toBeGreaterThan(before);
  });

  it('the hash of the previous secret is kept no longer', async () => {
    const { keyId } = await inGrace();
    await revoke(keyId);
    const row = await service.db
      .selectFrom('api_keys')
      .select(['previous_hash', 'previous_version', 'previous_until'])
      .where('key_id', '=', keyId)
      .executeTakeFirst();
    expect(row).toEqual({ previous_hash: null, previous_version: 0, previous_until: 0 });
  });

  it('is in the audit log', async () => {
    const { keyId, fresh } = await inGrace();
    await revoke(keyId);
    const rows = await service.db.selectFrom('audit_log').selectAll().orderBy('audit_id').execute();
    const entry = { action: 'revoke-previous-secret', key_id: keyId, client_id: fresh.clientId };
    expect(rows.at(-1)).toMatchObject({ ...entry, user_name: fresh.key.userName, detail: null });
  });

  it('409 previous_secret_gone: it was revoked already', async () => {
    const { keyId } = await inGrace();
    const answers = await Promise.all([revoke(keyId), revoke(keyId)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body['code']).toBe('previous_secret_gone');
  });

  it('409 previous_secret_gone: its grace is over, or there was none', async () => {
    const { keyId } = await inGrace();
    service.time.now += 3_600_000;
    session = await service.signIn();
    expect((await revoke(keyId)).body['code']).toBe('previous_secret_gone');
    service.time.now -= 3_600_000;
    session = await service.signIn();
    const { key } = await holders.create();
    await holders.regenerate(key.keyId);
    const { status, body } = await revoke(key.keyId);
    expect([status, body['code']]).toEqual([409, 'previous_secret_gone']);
  });

  it('404 key_not_found: a key that is gone', async () => {
    const { status, body } = await revoke('no-such-key');
    expect([status, body['code']]).toEqual([404, 'key_not_found']);
  });

  it.each(['%20', 'a_b', 'x'.repeat(65)])('400 bad_input: %j', async (keyId) => {
    const { status, body } = await revoke(keyId);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });
});
