import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../../service/audit-log/append-audit.ts';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import type { AuthenticatingKey } from '../../../../service/tokens/authenticating-keys.ts';
import { createRefusalsInAudit, type RefusalsInAudit } from '../../../../service/tokens/refusals-in-audit.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

let database: OpenDatabase;
let refusals: RefusalsInAudit;
let errors: unknown[];
beforeEach(async () => {
  database = await openTestDatabase();
  errors = [];
  const audit = createAuditLog(new Uint8Array(32), () => 1_000_000);
  refusals = createRefusalsInAudit(database.db, audit, (error) => errors.push(error));
});
afterEach(async () => {
  await refusals.stop();
  await database.close();
});

const keyOf = (n: number): AuthenticatingKey => ({
  key_id: `key-${n}`,
  client_id: n.toString(16).toUpperCase().padStart(32, '0'),
  user_id: `user-${n}`,
  user_name: `User ${n}`,
  user_login: '',
  user_active: 1,
  secret_hash: 'hs256:p1:the-hash',
  version: 1,
  previous_hash: 'hs256:p1:the-previous-hash',
  previous_version: 0,
  previous_until: 0,
  expires_at: 0,
  last_used_at: 0,
});
const rows = () => database.db.selectFrom('audit_log').selectAll().orderBy('audit_id').execute();

describe('refused authentications in the audit log', () => {
  it('are one entry for each key and address, with what and how often', async () => {
    for (let i = 0; i < 3; i += 1) refusals.record('wrong secret', keyOf(1), '192.0.2.7');
    refusals.record('expired key', keyOf(1), '192.0.2.7');
    refusals.record('unknown client id', undefined, '192.0.2.7');
    expect(await rows()).toEqual([]);
    await refusals.flush();
    const [one, two, ...more] = await rows();
    expect(one).toMatchObject({
      action: 'refuse-authentication',
      actor_name: 'Authentication',
      address: '192.0.2.7',
      key_id: 'key-1',
      client_id: keyOf(1).client_id,
      user_name: 'User 1',
      detail: '3 wrong secret, 1 expired key',
    });
    expect(two).toMatchObject({ key_id: null, client_id: null, detail: '1 unknown client id' });
    expect(more).toEqual([]);
  });

  it('are eleven entries at most, those with the most refusals by name', async () => {
    for (let i = 0; i < 500; i += 1) {
      const count = i < 10 ? 5 : 1;
      for (let n = 0; n < count; n += 1) refusals.record('wrong secret', keyOf(i), `198.51.100.${i % 200}`);
    }
    await refusals.flush();
    const all = await rows();
    expect(all).toHaveLength(11);
    expect(all.slice(0, 10).map(({ detail }) => detail)).toEqual(Array(10).fill('5 wrong secret'));
    expect(all[10]).toMatchObject({
      key_id: null,
      address: '',
      detail: '490 more, of 490 other client ids and addresses',
    });
  });

  it('are eleven entries at most and lose no count, even when more subjects come than are told apart', async () => {
    for (let i = 0; i < 5000; i += 1) refusals.record('wrong secret', keyOf(i), '192.0.2.7');
    await refusals.flush();
    const all = await rows();
    expect(all.length).toBeLessThanOrEqual(11);
    const counts = all.map(({ detail }) => Number(/^\d+/.exec(detail ?? '')?.[0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5000);
  });

  it('are none when nothing was refused, and none twice', async () => {
    await refusals.flush();
    refusals.record('limited', undefined, '192.0.2.7');
    await refusals.flush();
    await refusals.flush();
    expect(await rows()).toHaveLength(1);
  });

  it('are written when the service stops', async () => {
    refusals.record('deactivated user', keyOf(1), '192.0.2.7');
    await refusals.stop();
    expect((await rows()).map(({ detail }) => detail)).toEqual(['1 deactivated user']);
  });

  it('that could not be written are kept, and written with the next', async () => {
    const { schema } = database.db;
    refusals.record('wrong secret', keyOf(1), '192.0.2.7');
    await schema.alterTable('audit_log').renameTo('away').execute();
    await refusals.flush();
    expect(errors).toHaveLength(1);
    await schema.alterTable('away').renameTo('audit_log').execute();
    refusals.record('wrong secret', keyOf(1), '192.0.2.7');
    await refusals.flush();
    expect((await rows()).map(({ detail }) => detail)).toEqual(['2 wrong secret']);
  });

  it('hold nothing of a secret or a hash', async () => {
    refusals.record('wrong secret', keyOf(1), '192.0.2.7');
    await refusals.flush();
    expect(JSON.stringify(await rows())).not.toMatch(/hash/);
  });
});
