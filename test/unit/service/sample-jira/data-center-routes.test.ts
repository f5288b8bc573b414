import { afterAll, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../../service/sample-jira/sample-control.ts';
import { buildSampleJira } from '../../../../service/sample-jira/start-sample-jira.ts';

type User = { key: string; displayName: string; active: boolean };
const directory = createDirectory(300);
const app = buildSampleJira(directory, createSampleControl(), 'data-center');
afterAll(() => app.close());

const adminToken = `Bearer ${sampleLogins.admin.apiToken}`;
async function get<T>(path: string, authorization: string | null = adminToken) {
  const headers = authorization === null ? {} : { authorization };
  const response = await app.inject({ url: `/rest/api/${path}`, headers });
  return { status: response.statusCode, body: response.json<T>() };
}

describe('the sample Jira as Jira Data Center', () => {
  it('tells anyone what it is, and has no REST v3', async () => {
    expect(await get('2/serverInfo', null)).toMatchObject({ body: { deploymentType: 'Server' } });
    expect((await get('3/serverInfo', null)).status).toBe(404);
  });

  it('knows the caller by a personal access token', async () => {
    expect((await get('2/myself')).body).toMatchObject({ displayName: 'Ada Admin', active: true });
    expect((await get('2/myself', 'Bearer wrong')).status).toBe(401);
    expect((await get('2/myself', null)).status).toBe(401);
  });

  it.each([
    ['the administrator', sampleLogins.admin.apiToken, true],
    ['anyone else', sampleLogins.member.apiToken, false],
  ])('says whether %s may administer, among all permissions', async (_who, token, havePermission) => {
    const { body } = await get('2/mypermissions', `Bearer ${token}`);
    expect(body).toMatchObject({
      permissions: { ADMINISTER: { havePermission }, BROWSE_PROJECTS: { havePermission: true } },
    });
  });

  it('finds deactivated users only when asked to, and refuses an empty search', async () => {
    const active = await get<User[]>('2/user/search?username=.&maxResults=1000');
    const all = await get<User[]>('2/user/search?username=.&maxResults=1000&includeInactive=true');
    expect(active.body.every((user) => user.active)).toBe(true);
    expect(all.body).toHaveLength(300);
    expect((await get('2/user/search?username=')).status).toBe(400);
  });

  it('lists everyone by cursor', async () => {
    const first = await get<{ values: User[]; isLast: boolean; nextCursor: string }>(
      '2/user/list?maxResults=200',
    );
    expect(first.body).toMatchObject({ isLast: false });
    const last = await get<{ values: User[]; isLast: boolean }>(
      `2/user/list?maxResults=200&cursor=${first.body.nextCursor}`,
    );
    expect(last.body.isLast).toBe(true);
    expect(new Set([...first.body.values, ...last.body.values].map((user) => user.key)).size).toBe(300);
  });

  it('gives one user by key, and 404 for an unknown one', async () => {
    const key = directory[7]!.accountId;
    expect((await get(`2/user?key=${key}`)).body).toMatchObject({ key });
    expect((await get('2/user?key=nobody')).status).toBe(404);
  });
});
