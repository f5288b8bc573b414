import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import { createJiraClient } from '../../../../service/jira/create-jira-client.ts';
import type { JiraAccount, JiraClient } from '../../../../service/jira/jira-client.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../../service/sample-jira/sample-control.ts';
import { startSampleJira, type SampleJira } from '../../../../service/sample-jira/start-sample-jira.ts';
import { answeringServer } from './answering-server.ts';

const directory = createDirectory(2500);
const admin = `Bearer ${sampleLogins.admin.apiToken}`;
const control = createSampleControl();
let sample: SampleJira;
let jira: JiraClient;
beforeAll(async () => {
  sample = await startSampleJira(directory, control, 'data-center');
  jira = createJiraClient(sample.url);
});
beforeEach(() => Object.assign(control, createSampleControl()));
afterAll(() => sample.close());

const everyone = async (client: JiraClient) => {
  const users: JiraAccount[] = [];
  for await (const page of client.allUsers(admin)) users.push(...page);
  return users;
};

/** A Data Center whose pages of users are these. */
async function listing(pages: readonly object[]) {
  const left = [...pages];
  const server = await answeringServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url?.startsWith('/rest/api/3/') === true) return response.writeHead(404).end();
    if (request.url?.endsWith('serverInfo') === true) return response.end('{"deploymentType":"Server"}');
    return response.end(JSON.stringify(left.shift()));
  });
  return { client: createJiraClient(server.url), close: server.close };
}

describe('the client of Jira Data Center', () => {
  it('learns who holds a personal access token and whether they administer Jira', async () => {
    expect(await jira.whoAmI(admin)).toMatchObject({ userId: directory[0]!.accountId, active: true });
    expect(await jira.isAdmin(admin)).toBe(true);
    expect(await jira.isAdmin(`Bearer ${sampleLogins.member.apiToken}`)).toBe(false);
  });

  it('finds deactivated people too, and everyone without a text', async () => {
    const gone = directory.find((user) => !user.active)!;
    const found = await jira.searchUsers(admin, gone.displayName, 100);
    expect(found.find((user) => user.userId === gone.accountId)).toMatchObject({ active: false });
    expect(await jira.searchUsers(admin, '', 30)).toHaveLength(30);
  });

  it('gets one user by key, null for an unknown one, and null for a hidden e-mail', async () => {
    const hidden = directory.find((user) => user.emailAddress === null)!;
    expect(await jira.getUser(admin, hidden.accountId)).toMatchObject({ email: null });
    expect(await jira.getUser(admin, 'JIRAUSER1')).toBeNull();
  });

  it('gets many users one by one, and leaves unknown ones out', async () => {
    const ids = directory.slice(0, 20).map((user) => user.accountId);
    const users = await jira.getUsers(admin, [...ids, 'JIRAUSER1']);
    expect([...users.keys()].toSorted()).toEqual(ids.toSorted());
  });

  it('reads the whole directory once, over all pages', async () => {
    const users = await everyone(jira);
    expect(new Set(users.map((user) => user.userId)).size).toBe(2500);
    expect(users.filter((user) => !user.active)).toHaveLength(200);
  });

  it('takes a deleted user for deactivated', async () => {
    const user = { key: 'k1', name: 'gone', active: true, deleted: true, displayName: 'Gone' };
    const { client, close } = await listing([{ values: [user], isLast: true, nextCursor: null }]);
    expect(await everyone(client)).toEqual([
      { userId: 'k1', displayName: 'Gone', email: null, active: false, login: 'gone' },
    ]);
    await close();
  });

  it.each([
    ['stops without having ended', [{ values: [], isLast: false }]],
    [
      'goes round in circles',
      [
        { values: [], isLast: false, nextCursor: 'x' },
        { values: [], isLast: false, nextCursor: 'x' },
      ],
    ],
  ])('says jira_bad_answer to a list that %s', async (_what, pages) => {
    const { client, close } = await listing(pages);
    await expect(everyone(client)).rejects.toMatchObject({ code: 'jira_bad_answer' });
    await close();
  });

  it.each([
    [401, 'jira_credentials_refused'],
    [429, 'jira_rate_limited'],
    ['hang-up', 'jira_unreachable'],
    ['garbage', 'jira_bad_answer'],
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
});
