import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuditLog } from '../../../../service/audit-log/append-audit.ts';
import { purgeDue } from '../../../../service/deleted-keys/purge-when-due.ts';
import { deletedKeysOf } from '../../../support/deleted-keys.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const dayMs = 86_400_000;
let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 700 });
});
beforeEach(async () => {
  await service.seed(20);
  session = await service.signIn();
});
afterAll(() => service.stop());

const admin = () => deletedKeysOf(service, () => session);
const kept = async () => (await service.db.selectFrom('deleted_keys').select('key_id').execute()).length;
const purge = (keepDeletedDays = 7) => {
  const clock = () => service.time.now;
  const audit = createAuditLog(service.secrets.auditKey, clock);
  return purgeDue({ db: service.db, audit, clock, keepDeletedDays });
};
const entries = () =>
  service.db.selectFrom('audit_log').selectAll().where('action', '=', 'purge-keys').execute();

describe('what was deleted long enough ago', () => {
  it('is deleted for good after the days that were set, not before, and the audit log says so', async () => {
    await admin().bulkDelete();
    service.time.now += 7 * dayMs - 1;
    expect(await purge()).toBe(0);
    expect(await kept()).toBe(20);
    service.time.now += 1;
    expect(await purge()).toBe(20);
    expect(await kept()).toBe(0);
    const written = await entries();
    expect(written).toHaveLength(20);
    expect(written[0]).toMatchObject({ actor_name: 'Key service', detail: 'days kept: 7; limit: 7' });
    session = await service.signIn();
    const { body } = await service.ask('GET', '/api/v1/audit/verify', session);
    expect(body).toMatchObject({ intact: true });
  });

  it('goes in batches of 500, so that logins come in between', async () => {
    await service.seed(501);
    const { keyIds } = {
      keyIds: (await service.db.selectFrom('api_keys').select('key_id').execute()).map((row) => row.key_id),
    };
    await admin().bulkDelete(keyIds.slice(0, 500));
    await admin().bulkDelete(keyIds.slice(500));
    service.time.now += 8 * dayMs;
    expect([await purge(), await purge(), await purge()]).toEqual([500, 1, 0]);
  });

  it('is purged once, whatever number of replicas does so at the same time', async () => {
    await admin().bulkDelete();
    service.time.now += 8 * dayMs;
    await Promise.all([purge(), purge(), purge()]);
    expect(await kept()).toBe(0);
    expect(await entries()).toHaveLength(20);
  });

  it('is purged at once where fewer days are set than before, and the audit log says how long it was kept', async () => {
    await admin().bulkDelete();
    service.time.now += 3.5 * dayMs;
    expect(await purge(0)).toBe(20);
    expect(await kept()).toBe(0);
    expect((await entries())[0]).toMatchObject({ detail: 'days kept: 3; limit: 0' });
  });
});

describe('a service that begins to listen', () => {
  it('purges what is due', async () => {
    await admin().bulkDelete();
    service.time.now += 8 * dayMs;
    await service.app.listen({ host: '127.0.0.1', port: 0 });
    await vi.waitUntil(async () => (await kept()) === 0);
    expect(await entries()).toHaveLength(20);
  });
});

describe('a service that keeps nothing', () => {
  it('deletes for good at once: there is nothing to restore', async () => {
    const strict = await serviceOnSampleJira({ keepDeletedDays: 0 });
    await strict.seed(3);
    const signedIn = await strict.signIn();
    const other = deletedKeysOf(strict, () => signedIn);
    await other.bulkDelete();
    expect(await strict.db.selectFrom('deleted_keys').select('key_id').execute()).toEqual([]);
    expect(await other.list()).toMatchObject({ total: 0, keepDays: 0 });
    await strict.stop();
  });
});
