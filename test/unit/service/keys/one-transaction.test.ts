import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import { deletedKeysOf, everyDeletedKey } from '../../../support/deleted-keys.ts';
import { plantFault, type Fault } from '../../../support/plant-fault.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

/** A fault is planted in the database: the change and its audit entry must fall together. */
let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 200 });
  session = await service.signIn();
});
beforeEach(() => service.seed(20));
afterAll(() => service.stop());

const plant = (fault: Fault) => plantFault(service.db, fault);
const keysNow = async () =>
  (await service.ask('GET', '/api/v1/keys?limit=500', session)).body['items'] as ApiKey[];

const auditFault: Fault = { when: 'insert', table: 'audit_log' };

const everything = async () => ({
  keys: await service.db.selectFrom('api_keys').selectAll().orderBy('key_id').execute(),
  deleted: await service.db.selectFrom('deleted_keys').selectAll().orderBy('key_id').execute(),
  audit: await service.db.selectFrom('audit_log').selectAll().orderBy('audit_id').execute(),
  counters: await service.db.selectFrom('counters').selectAll().orderBy('name').execute(),
  outcomes: await service.db.selectFrom('plan_items').selectAll().orderBy('position').execute(),
});

type Change = () => Promise<{ status: number; body: Record<string, unknown> }>;
const bulk = (action: 'delete' | 'regenerate') => async (): Promise<Change> => {
  const selection = { kind: 'query', filter: {}, except: [] };
  const { body } = await service.ask('POST', '/api/v1/keys/plan', session, { action, selection });
  const chunk = { planId: body['planId'], offset: 0, limit: 500 };
  return () => service.ask('POST', `/api/v1/keys/bulk-${action}`, session, chunk);
};
const one = (method: 'POST' | 'DELETE', end: string) => async (): Promise<Change> => {
  const [key] = await keysNow();
  return () => service.ask(method, `/api/v1/keys/${key!.keyId}${end}`, session);
};
const changes: Record<string, () => Promise<Change>> = {
  'creating a key': () => {
    const userId = service.directory[0]!.accountId;
    return Promise.resolve(() => service.ask('POST', '/api/v1/keys', session, { userId }));
  },
  'deleting a key': one('DELETE', ''),
  'regenerating a secret': one('POST', '/regenerate'),
  'deleting many keys': bulk('delete'),
  'regenerating many secrets': bulk('regenerate'),
  'restoring deleted keys': async () => {
    const admin = deletedKeysOf(service, () => session);
    await admin.bulkDelete();
    const { planId } = await admin.planOf('restore', everyDeletedKey);
    return () => admin.post('deleted-keys/restore', { planId, offset: 0, limit: 500 });
  },
};

describe.each(Object.entries(changes))('%s', (_name, prepare) => {
  it.each<[string, Fault]>([
    ['the audit entry cannot be written', auditFault],
    [
      'the end of the audit log cannot be noted',
      { when: 'update', table: 'counters', condition: `new.name = 'last_audit_id'` },
    ],
    [
      'the revision cannot be raised',
      { when: 'update', table: 'counters', condition: `new.name = 'revision'` },
    ],
  ])('500 internal: changes nothing when %s', async (_what, fault) => {
    const change = await prepare();
    const before = await everything();
    const remove = await plant(fault);
    const { status, body } = await change();
    await remove();
    expect([status, body['code']]).toEqual([500, 'internal']);
    expect(JSON.stringify(body)).not.toContain('planted');
    expect(await everything()).toEqual(before);
    expect((await change()).status).toBeLessThan(300);
  });
});

describe.each(['delete', 'regenerate'] as const)('a chunk to %s', (action) => {
  it('500 internal: changes no key when the last of them fails', async () => {
    const change = await bulk(action)();
    const last = (await keysNow()).at(-1)!;
    const before = await everything();
    const when = action === 'delete' ? 'delete' : 'update';
    const condition = `old.key_id = '${last.keyId}'`;
    const remove = await plant({ when, table: 'api_keys', condition });
    const { status } = await change();
    await remove();
    expect(status).toBe(500);
    expect(await everything()).toEqual(before);
  });
});

describe('a fault', () => {
  it('is in the log under the reference that the answer names', async () => {
    const change = await changes['deleting a key']!();
    const remove = await plant(auditFault);
    const { body } = await change();
    await remove();
    const lines = service.logged.filter((line) => line.includes('planted fault'));
    expect(lines.some((line) => line.includes(String(body['reference'])))).toBe(true);
  });
});
