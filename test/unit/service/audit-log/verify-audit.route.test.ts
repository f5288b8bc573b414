import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../../service/audit-log/append-audit.ts';
import { verifyAuditRoute } from '../../../../service/audit-log/verify-audit.route.ts';
import type { RouteRequest } from '../../../../service/plugins/route-handlers.ts';
import type { Api } from '../../../../service/api/index.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
});
beforeEach(async () => {
  await service.seed(0);
  await append(10);
});
afterAll(() => service.stop());

const append = (count: number, key = service.secrets.auditKey) =>
  service.db.transaction().execute((trx) =>
    createAuditLog(key, () => service.time.now).append(
      trx,
      Array.from({ length: count }, (_, i) => ({
        action: 'create-key',
        actor: { userId: 'ada', displayName: 'Ada Admin', address: '127.0.0.1' },
        keyId: `key-${i}`,
        userName: `User ${i}`,
      })),
    ),
  );
const verify = async () => {
  const { status, body } = await service.ask('GET', '/api/v1/audit/verify', session);
  expect(status).toBe(200);
  return body;
};
const row = (auditId: number) => service.db.updateTable('audit_log').where('audit_id', '=', auditId);
const broken = (at: number) => ({ intact: false, checked: at - 1, brokenAt: at });

describe('the seal of the audit log', () => {
  it('200: is whole when nobody touched it', async () => {
    expect(await verify()).toEqual({ intact: true, checked: 10, brokenAt: null });
  });

  it('is whole when nothing happened yet', async () => {
    await service.seed(0);
    expect(await verify()).toEqual({ intact: true, checked: 0, brokenAt: null });
  });

  it('is whole over more entries than are checked at once', async () => {
    await append(4500);
    expect(await verify()).toEqual({ intact: true, checked: 4510, brokenAt: null });
  });

  it.each([
    ['actor_name', 'Someone Else'],
    ['actor_id', 'someone'],
    ['at', 5],
    ['action', 'delete-key'],
    ['address', '10.1.1.1'],
    ['key_id', null],
    ['client_id', 'A'],
    ['user_name', 'Nobody'],
    ['detail', 'added'],
    ['search_text', 'hidden from a search'],
    ['mac', 'x'],
  ])('breaks where %s was changed', async (column, value) => {
    await row(4)
      .set({ [column]: value })
      .execute();
    expect(await verify()).toEqual(broken(4));
  });

  it('breaks where an entry was taken out', async () => {
    await service.db.deleteFrom('audit_log').where('audit_id', '=', 6).execute();
    expect(await verify()).toEqual(broken(6));
  });

  it('breaks where the first entry was taken out', async () => {
    await service.db.deleteFrom('audit_log').where('audit_id', '=', 1).execute();
    expect(await verify()).toEqual(broken(1));
  });

  it('breaks where an entry was taken out and the rest moved up', async () => {
    await service.db.deleteFrom('audit_log').where('audit_id', '=', 6).execute();
    for (let id = 7; id <= 10; id += 1)
      await row(id)
        .set({ audit_id: id - 1 })
        .execute();
    expect(await verify()).toEqual(broken(6));
  });

  it('breaks where two entries changed places', async () => {
    await row(3).set({ audit_id: 99 }).execute();
    await row(4).set({ audit_id: 3 }).execute();
    await row(99).set({ audit_id: 4 }).execute();
    expect(await verify()).toEqual(broken(3));
  });

  it('breaks at the end where the newest entries were cut off', async () => {
    await service.db.deleteFrom('audit_log').where('audit_id', '>', 8).execute();
    expect(await verify()).toEqual(broken(9));
  });

  it('breaks when the whole log was emptied', async () => {
    await service.db.deleteFrom('audit_log').execute();
    expect(await verify()).toEqual(broken(1));
  });

  it.each([0, -5, 11])('breaks when entry number %i was put there from outside', async (id) => {
    const first = await service.db.selectFrom('audit_log').selectAll().limit(1).executeTakeFirstOrThrow();
    await service.db
      .insertInto('audit_log')
      .values({ ...first, audit_id: id })
      .execute();
    expect((await verify())['intact']).toBe(false);
  });

  it('breaks where an entry was written with another key', async () => {
    await append(1, randomBytes(32));
    await append(1);
    expect(await verify()).toEqual(broken(11));
  });

  it('is not mistaken for broken because entries are written meanwhile', async () => {
    await append(6000);
    const check = verifyAuditRoute(service.db, service.secrets.auditKey);
    const [found] = await Promise.all([
      check({} as RouteRequest<Api['verifyAudit']>),
      ...Array.from({ length: 20 }, () => append(3)),
    ]);
    expect(found.intact).toBe(true);
    expect(await verify()).toEqual({ intact: true, checked: 6070, brokenAt: null });
  });
});
