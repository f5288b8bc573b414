import { afterAll, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../../service/sample-jira/sample-control.ts';
import { buildSampleJira } from '../../../../service/sample-jira/start-sample-jira.ts';
import { adminAuthorization, basic, memberAuthorization } from '../../../support/service-on-sample-jira.ts';

type User = { accountId: string; displayName: string; active: boolean; accountType: string };
const directory = createDirectory();
const control = createSampleControl();
const app = buildSampleJira(directory, control, 'cloud');
afterAll(() => app.close());

async function get<T>(url: string, authorization: string | null = adminAuthorization) {
  const headers = authorization === null ? {} : { authorization };
  const response = await app.inject({ url: `/rest/api/3/${url}`, headers });
  return { status: response.statusCode, body: response.json<T>() };
}
const failure = { errorMessages: [expect.any(String)], errors: {} };

describe('the sample Jira as Jira Cloud', () => {
  it('tells anyone that it is a Cloud', async () => {
    expect(await get('serverInfo', null)).toMatchObject({ status: 200, body: { deploymentType: 'Cloud' } });
  });

  it.each([
    ['no credentials', null],
    ['a wrong token', basic({ email: sampleLogins.admin.email, apiToken: 'wrong' })],
    ['a wrong e-mail', basic({ email: 'nobody@sample.keydesk.test', apiToken: sampleLogins.admin.apiToken })],
  ])('answers 401 to %s, everywhere', async (_what, authorization) => {
    for (const path of [
      'myself',
      'mypermissions?permissions=ADMINISTER',
      'user/search?query=a',
      'user/picker?query=a',
      'users/search',
      'user/bulk?accountId=1',
    ]) {
      expect(await get(path, authorization)).toEqual({ status: 401, body: failure });
    }
  });

  it('answers 401 once the token is revoked', async () => {
    control.revoked.add(sampleLogins.member.email);
    expect((await get('myself', memberAuthorization)).status).toBe(401);
    control.revoked.clear();
    expect((await get('myself', memberAuthorization)).status).toBe(200);
  });

  it('says who the caller is', async () => {
    const { body } = await get('myself');
    expect(body).toMatchObject({
      displayName: 'Ada Admin',
      emailAddress: sampleLogins.admin.email,
      active: true,
    });
  });

  it.each([
    ['the administrator', adminAuthorization, true],
    ['anyone else', memberAuthorization, false],
  ])('says whether %s may administer', async (_who, authorization, havePermission) => {
    const { body } = await get('mypermissions?permissions=ADMINISTER', authorization);
    expect(body).toMatchObject({ permissions: { ADMINISTER: { havePermission } } });
  });

  it('answers 400 when asked for permissions without naming them', async () => {
    expect(await get('mypermissions')).toEqual({ status: 400, body: failure });
  });

  it('finds active users only, by any spelling of their name', async () => {
    const { body } = await get<User[]>('user/search?query=MULLER&maxResults=1000');
    expect(body.length).toBeGreaterThan(0);
    for (const user of body) {
      expect(user.active).toBe(true);
      expect(user.displayName).toContain('Müller');
    }
  });

  it('looks at the first 1,000 matches only, in pages', async () => {
    const pages = await Promise.all(
      [0, 600, 1000].map((startAt) => get<User[]>(`user/search?query=&startAt=${startAt}&maxResults=600`)),
    );
    expect(pages.map(({ body }) => body.length)).toEqual([600, 400, 0]);
  });

  it('offers a picker with the number of matches', async () => {
    const { body } = await get<{ users: User[]; total: number; header: string }>(
      'user/picker?query=garcia&maxResults=5',
    );
    expect(body.users).toHaveLength(5);
    expect(body.total).toBeGreaterThan(5);
    expect(body.users[0]).toEqual({
      accountId: expect.any(String) as string,
      displayName: expect.stringContaining('García') as string,
      html: expect.any(String) as string,
      avatarUrl: expect.any(String) as string,
    });
  });

  it('lists everyone, deactivated users and apps too, at most 1,000 a page', async () => {
    const sizes: number[] = [];
    const users: User[] = [];
    for (const startAt of [0, 1000, 2000, 3000]) {
      const { body } = await get<User[]>(`users/search?startAt=${startAt}&maxResults=5000`);
      sizes.push(body.length);
      users.push(...body);
    }
    expect(sizes).toEqual([1000, 1000, directory.length - 2000, 0]);
    expect(users.filter((user) => !user.active)).toHaveLength(200);
    expect(users.some((user) => user.accountType === 'app')).toBe(true);
  });

  it('gives several users by id and leaves unknown ones out', async () => {
    const [first, second] = [directory[5]!.accountId, directory[12]!.accountId];
    const { body } = await get<{ values: User[] }>(
      `user/bulk?accountId=${first}&accountId=${second}&accountId=unknown`,
    );
    expect(body.values.map((user) => user.accountId)).toEqual([first, second]);
  });

  it('answers 400 when asked for users without ids, and 404 to an unknown address', async () => {
    expect(await get('user/bulk')).toEqual({ status: 400, body: failure });
    expect(await get('nothing')).toEqual({ status: 404, body: failure });
  });
});
