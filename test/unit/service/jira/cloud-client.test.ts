import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import { createJiraClient } from '../../../../service/jira/create-jira-client.ts';
import type { JiraAccount, JiraClient } from '../../../../service/jira/jira-client.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../../service/sample-jira/sample-control.ts';
import { startSampleJira, type SampleJira } from '../../../../service/sample-jira/start-sample-jira.ts';
import {
  adminAuthorization as admin,
  memberAuthorization as member,
} from '../../../support/service-on-sample-jira.ts';
import { answeringServer } from './answering-server.ts';

const directory = createDirectory(2500);
const control = createSampleControl();
let sample: SampleJira;
let jira: JiraClient;
beforeAll(async () => {
  sample = await startSampleJira(directory, control);
  jira = createJiraClient(sample.url);
});
beforeEach(() => Object.assign(control, createSampleControl()));
afterAll(() => sample.close());

const everyone = async (client: JiraClient) => {
  const users: JiraAccount[] = [];
  for await (const page of client.allUsers(admin)) users.push(...page);
  return users;
};

describe('the client of Jira Cloud', () => {
  it('learns who the caller is and whether they administer Jira', async () => {
    expect(await jira.whoAmI(admin)).toEqual({
      userId: directory[0]!.accountId,
      displayName: 'Ada Admin',
      email: sampleLogins.admin.email,
      active: true,
      login: '',
    });
    expect(await jira.isAdmin(admin)).toBe(true);
    expect(await jira.isAdmin(member)).toBe(false);
  });

  it('finds active people by name, and says null where Jira hides the e-mail', async () => {
    const found = await jira.searchUsers(admin, 'müller', 10);
    expect(found).toHaveLength(10);
    expect(found.every((user) => user.active && user.displayName.includes('Müller'))).toBe(true);
    const hidden = directory.find((user) => user.emailAddress === null && user.active)!;
    const named = await jira.searchUsers(admin, hidden.displayName, 1000);
    expect(named.find((user) => user.userId === hidden.accountId)?.email).toBeNull();
  });

  it('never offers apps as owners of a key', async () => {
    const app = directory.find((user) => user.accountType === 'app')!;
    expect(await jira.searchUsers(admin, app.displayName, 50)).toEqual([]);
    expect(await jira.getUser(admin, app.accountId)).toBeNull();
    expect((await everyone(jira)).some((user) => user.userId === app.accountId)).toBe(false);
  });

  it('gets one user, deactivated ones too, and null for an unknown one', async () => {
    const gone = directory.find((user) => !user.active)!;
    expect(await jira.getUser(admin, gone.accountId)).toMatchObject({
      displayName: gone.displayName,
      active: false,
    });
    expect(await jira.getUser(admin, '712020:nobody')).toBeNull();
  });

  it('gets many users by portions that fit into an address, and leaves unknown ones out', async () => {
    const people = directory.filter((user) => user.accountType === 'atlassian').slice(0, 250);
    const ids = people.map((user) => user.accountId);
    const users = await jira.getUsers(admin, [...ids, '712020:nobody', '&accountId=', 'x'.repeat(255)]);
    expect([...users.keys()].toSorted()).toEqual(ids.toSorted());
    expect(users.get(ids[7]!)).toMatchObject({ displayName: people[7]!.displayName });
    expect(await jira.getUsers(admin, [])).toEqual(new Map());
  });

  it('takes an id as it is, whatever characters it has', async () => {
    expect(await jira.getUser(admin, '../../myself?x=1&accountId=' + directory[0]!.accountId)).toBeNull();
  });

  it('reads the whole directory once, over all pages', async () => {
    const users = await everyone(jira);
    expect(users).toHaveLength(2500);
    expect(new Set(users.map((user) => user.userId)).size).toBe(2500);
    expect(users.filter((user) => !user.active)).toHaveLength(200);
  });

  it('goes on after a short page: Jira leaves users out after cutting pages', async () => {
    const pages = [['a', 'b'], ['c'], ['d', 'e'], []];
    const asked: number[] = [];
    const { url, close } = await answeringServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
      response.setHeader('content-type', 'application/json');
      if (pathname.endsWith('serverInfo')) return response.end('{"deploymentType":"Cloud"}');
      asked.push(Number(searchParams.get('startAt')));
      const page = (pages.shift() ?? []).map((id) => ({ accountId: id, active: true, displayName: id }));
      return response.end(JSON.stringify(page));
    });
    const users = await everyone(createJiraClient(url));
    await close();
    expect(users.map((user) => user.userId)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked).toEqual([0, 2, 3, 5]);
  });

  it('comes to an end even where Jira gives the same page again and again', async () => {
    const { url, close } = await answeringServer((request, response) => {
      const isInfo = request.url?.endsWith('serverInfo') === true;
      const body = isInfo
        ? { deploymentType: 'Cloud' }
        : [{ accountId: 'a', active: true, displayName: 'A' }];
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    const users = await everyone(createJiraClient(url));
    await close();
    expect(users.map((user) => user.userId)).toEqual(['a']);
  });

  it.each([
    [401, 'jira_credentials_refused'],
    [403, 'jira_credentials_refused'],
    [429, 'jira_rate_limited'],
    [500, 'jira_bad_answer'],
    [503, 'jira_unreachable'],
    ['hang-up', 'jira_unreachable'],
    ['garbage', 'jira_bad_answer'],
    ['redirect', 'jira_bad_answer'],
  ] as const)('says what is wrong when Jira answers %s, whatever was asked', async (failWith, code) => {
    await jira.deployment();
    control.failWith = failWith;
    const questions = [
      () => jira.whoAmI(admin),
      () => jira.isAdmin(admin),
      () => jira.searchUsers(admin, 'a', 5),
      () => jira.getUser(admin, 'a'),
      () => everyone(jira),
    ];
    for (const question of questions) await expect(question()).rejects.toMatchObject({ code });
  });

  it('says jira_timeout when Jira is slower than the limit', async () => {
    const hasty = createJiraClient(sample.url, 300);
    await hasty.deployment();
    control.delayMs = 5000;
    await expect(hasty.whoAmI(admin)).rejects.toMatchObject({ code: 'jira_timeout' });
  });
});
