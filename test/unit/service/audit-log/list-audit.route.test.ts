import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../../service/api/models/audit-entry.ts';
import { createAuditLog, type AuditEvent } from '../../../../service/audit-log/append-audit.ts';
import { writeCursor } from '../../../../service/plugins/cursor.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const entries = 60;
let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
});
beforeEach(async () => {
  await service.seed(0);
  await append(Array.from({ length: entries }, (_, i) => eventOf(i)));
});
afterAll(() => service.stop());

const eventOf = (i: number): AuditEvent => ({
  action: i % 3 === 0 ? 'delete-key' : 'create-key',
  actor: { userId: `admin-${i % 2}`, displayName: i % 2 ? 'Jürgen Weiß' : 'Ada Admin', address: '10.0.0.7' },
  keyId: `key-${i}`,
  clientId: i.toString(16).toUpperCase().padStart(32, '0'),
  userName: i === 7 ? 'Žofia 100%' : `User ${i}`,
});
const append = (events: AuditEvent[]) =>
  service.db
    .transaction()
    .execute((trx) => createAuditLog(service.secrets.auditKey, () => service.time.now).append(trx, events));

type Page = { items: AuditEntry[]; nextCursor: string | null };
const ask = (query: Record<string, string | number>) => {
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return service.ask('GET', `/api/v1/audit?${new URLSearchParams(texts).toString()}`, session);
};
async function list(query: Record<string, string | number> = {}) {
  const { status, body } = await ask(query);
  expect(status).toBe(200);
  return body as Page;
}
async function all(query: Record<string, string | number>) {
  const items: AuditEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await list({ ...query, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
const idsOf = (items: readonly AuditEntry[]) => items.map(({ auditId }) => auditId);

describe('the audit log', () => {
  it('200: says who did what to whose key, when, from where; newest first', async () => {
    const { items } = await list();
    expect(items).toHaveLength(50);
    expect(idsOf(items)).toEqual(Array.from({ length: 50 }, (_, i) => entries - i));
    expect(items[0]).toEqual({
      auditId: entries,
      at: service.time.now,
      action: 'create-key',
      actorId: 'admin-1',
      actorName: 'Jürgen Weiß',
      address: '10.0.0.7',
      keyId: 'key-59',
      clientId: '0000000000000000000000000000003B',
      userName: 'User 59',
      detail: null,
    });
  });

  it.each([1, 7, 60, 500])('pages of %i give every entry once', async (limit) => {
    expect(idsOf(await all({ limit }))).toEqual(Array.from({ length: entries }, (_, i) => entries - i));
  });

  it('goes on where it was although entries were added meanwhile', async () => {
    const { nextCursor } = await list({ limit: 20 });
    await append([eventOf(1), eventOf(2)]);
    const { items } = await list({ limit: 20, cursor: nextCursor! });
    expect(idsOf(items)).toEqual(Array.from({ length: 20 }, (_, i) => entries - 20 - i));
  });

  it('shows one kind of event', async () => {
    const items = await all({ action: 'delete-key', limit: 6 });
    expect(items).toHaveLength(20);
    expect(new Set(items.map(({ action }) => action))).toEqual(new Set(['delete-key']));
  });

  it.each([
    ['the actor', 'jurgen WEISS', 0],
    ['the actor', 'jurgen weiß', 30],
    ['the owner of the key', 'zofia', 1],
    ['a percent sign', '100%', 1],
    ['an underscore', '_', 0],
    ['the client id', '3b', 1],
    ['the address', '10.0.0.7', 60],
    ['words of several', 'ada 10.0.0.7', 30],
  ])('finds by %s: %j', async (_what, search, count) => {
    expect(await all({ search, limit: 13 })).toHaveLength(count);
  });

  it('is empty when nothing happened yet', async () => {
    await service.seed(0);
    expect(await list()).toEqual({ items: [], nextCursor: null });
  });

  it.each([
    ['another search', { search: 'ada' }],
    ['another kind of event', { action: 'delete-key' }],
  ])('400 bad_cursor: of %s', async (_what, other) => {
    const { nextCursor } = await list({ limit: 5 });
    const { status, body } = await ask({ ...other, cursor: nextCursor! });
    expect([status, body['code']]).toEqual([400, 'bad_cursor']);
  });

  const forged = (id: unknown) => writeCursor(['audit', undefined, undefined], ['', id as number]);
  it.each([
    ['nonsense', 'abcdef'],
    ['a text for a number', forged('1 or 1=1')],
    ['no whole number', forged(1.5)],
    ['a number beyond all', forged(1e300)],
    ['of the list of keys', writeCursor(['keys', 'userName', 'asc', []], ['a', 'b'])],
  ])('400 bad_cursor: %s', async (_what, cursor) => {
    const { status, body } = await ask({ cursor });
    expect([status, body['code']]).toEqual([400, 'bad_cursor']);
  });

  it.each([
    { limit: 0 },
    { limit: 501 },
    { action: 'burn-key' },
    { search: 'a'.repeat(201) },
    { actor: 'ada' },
  ])('400 bad_input: %j', async (query) => {
    const { status, body } = await ask(query);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });
});
