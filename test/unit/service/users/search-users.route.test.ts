import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JiraUser } from '../../../../service/api/models/jira-user.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 600, jiraTimeoutMs: 300 });
  await service.seed(100);
  session = await service.signIn();
});
beforeEach(async () => {
  Object.assign(service.control, { failWith: null, delayMs: 0 });
  await service.db.deleteFrom('jira_users').execute();
});
afterAll(() => service.stop());

const ask = (query: Record<string, string>, headers = session) =>
  service.ask('GET', `/api/v1/users?${new URLSearchParams(query).toString()}`, headers);
async function search(query: string, limit?: number) {
  const { status, body } = await ask({ query, ...(limit !== undefined && { limit: String(limit) }) });
  expect(status).toBe(200);
  return body as { items: JiraUser[]; truncated: boolean };
}
const sync = async () => {
  expect((await service.ask('POST', '/api/v1/users/sync', session)).status).toBe(200);
};
const deactivated = () => service.directory.find((user) => !user.active && user.emailAddress !== null)!;

describe('searching Jira users', () => {
  it('200: finds active users live in Jira, by name and by e-mail', async () => {
    const user = service.directory.find((one) => one.active && one.displayName.includes('Müller'))!;
    const item = { userId: user.accountId, displayName: user.displayName, active: true };
    expect((await search('MULLER', 100)).items).toContainEqual(expect.objectContaining(item));
    expect((await search(user.emailAddress!)).items).toEqual([expect.objectContaining(item)]);
  });

  it('says who has an API key already', async () => {
    const owners = await service.db
      .selectFrom('api_keys')
      .select('user_id')
      .where('user_active', '=', 1)
      .execute();
    const ids = new Set(owners.map((row) => row.user_id));
    const { items } = await search('', 100);
    expect(items.some((item) => item.hasKey)).toBe(true);
    expect(items.some((item) => !item.hasKey)).toBe(true);
    for (const item of items) expect(item.hasKey).toBe(ids.has(item.userId));
  });

  it('finds deactivated users once the directory was read, marked as such', async () => {
    const gone = deactivated();
    expect((await search(gone.emailAddress!)).items).toEqual([]);
    await sync();
    expect((await search(gone.emailAddress!)).items).toEqual([
      {
        userId: gone.accountId,
        displayName: gone.displayName,
        email: gone.emailAddress,
        active: false,
        hasKey: expect.any(Boolean) as boolean,
      },
    ]);
  });

  it('offers a user once, as Jira knows them now', async () => {
    await sync();
    const back = deactivated();
    back.active = true;
    const { items } = await search(back.emailAddress!);
    back.active = false;
    expect(items).toEqual([expect.objectContaining({ userId: back.accountId, active: true })]);
  });

  it('never offers an app', async () => {
    await sync();
    expect((await search('Automation for Jira')).items).toEqual([]);
  });

  it.each(['%', '_', '\\', '100%_', "' or 1=1 --"])('takes %j as text, not as a pattern', async (text) => {
    await sync();
    expect((await search(text)).items).toEqual([]);
  });

  it('answers 20 users unless told otherwise, and says that there are more', async () => {
    expect(await search('')).toMatchObject({ items: { length: 20 }, truncated: true });
    expect(await search('', 5)).toMatchObject({ items: { length: 5 }, truncated: true });
    expect(await search('', 100)).toMatchObject({ items: { length: 100 }, truncated: true });
    expect(await search('ada.admin')).toMatchObject({ items: { length: 1 }, truncated: false });
  });

  it('finds deactivated users of Jira Data Center live', async () => {
    const dataCenter = await serviceOnSampleJira({ users: 60, deployment: 'data-center' });
    const gone = dataCenter.directory.find((user) => !user.active)!;
    const query = new URLSearchParams({ query: gone.displayName }).toString();
    const { body } = await dataCenter.ask('GET', `/api/v1/users?${query}`, await dataCenter.signIn());
    await dataCenter.stop();
    expect(body['items']).toContainEqual(expect.objectContaining({ userId: gone.accountId, active: false }));
  });

  it.each([
    ['without a query', {}],
    ['over-long query', { query: 'a'.repeat(201) }],
    ['unknown field', { query: 'a', sort: 'name' }],
    ['limit 0', { query: 'a', limit: '0' }],
    ['limit 101', { query: 'a', limit: '101' }],
    ['limit that is no number', { query: 'a', limit: 'ten' }],
  ])('400 bad_input: %s', async (_what, query) => {
    const { status, body } = await ask(query);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });

  it('401 session_missing: without a session', async () => {
    const { status, body } = await ask({ query: 'a' }, {});
    expect([status, body['code']]).toEqual([401, 'session_missing']);
  });

  it.each([
    [401, 401, 'jira_credentials_refused'],
    [429, 503, 'jira_rate_limited'],
    ['hang-up', 502, 'jira_unreachable'],
    ['garbage', 502, 'jira_bad_answer'],
  ] as const)('Jira answers %s: %i %s', async (failWith, status, code) => {
    service.control.failWith = failWith;
    const answer = await ask({ query: 'a' });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  it('504 jira_timeout: Jira is slow', async () => {
    service.control.delayMs = 5000;
    const { status, body } = await ask({ query: 'a' });
    expect([status, body['code']]).toEqual([504, 'jira_timeout']);
  });
});
