import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListGroup, UserList } from '../../../../electron/contract/bulk-create/user-list.ts';
import { consoleOnService, type ConsoleOnService } from '../../../support/console-on-service.ts';

vi.mock('electron', () => ({ clipboard: {}, ClipboardItem: vi.fn(), nativeTheme: {}, utilityProcess: {} }));
vi.mock('electron-store', () => ({ default: vi.fn() }));
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ConsoleOnService;
beforeEach(async () => {
  tried = await consoleOnService({ keys: 10 });
  await tried.connect();
});
afterEach(() => tried.stop());

const lookUp = (text: string) => tried.handlers.bulkCreate.lookUpUsers({ source: { kind: 'text', text } });
const countsOf = ({ groups }: UserList) =>
  Object.fromEntries(groups.map(({ group, count }) => [group, count]));
const linesOf = async ({ listId }: UserList, group: ListGroup) =>
  (await tried.handlers.bulkCreate.listLines({ listId, group, offset: 0, limit: 500 })).items;
const people = () => tried.service.directory.filter((user) => user.accountType === 'atlassian');
async function freePeople() {
  const { items } = await tried.handlers.keys.listKeys({ limit: 100 });
  const owners = new Set(items.map(({ userId }) => userId));
  return people().filter((user) => user.active && !owners.has(user.accountId) && user.emailAddress !== null);
}

describe('creating keys for a list of users', () => {
  it('sorts the list, reads Jira for it where that was never done, and creates what was shown', async () => {
    const [one, two] = await freePeople();
    const [owner] = (await tried.handlers.keys.listKeys({ limit: 1 })).items;
    const gone = people().find((user) => !user.active)!;
    const text = [
      one!.emailAddress,
      two!.accountId,
      owner!.userId,
      gone.accountId,
      'nobody@x.test',
      one!.accountId,
    ];
    const list = await lookUp(text.join('\n'));
    expect(list.lines).toBe(6);
    expect(list.syncedAt).not.toBeNull();
    expect(countsOf(list)).toEqual({
      create: 2,
      'has-key': 1,
      deactivated: 1,
      'not-found': 1,
      duplicate: 1,
    });
    expect(await linesOf(list, 'not-found')).toMatchObject([{ line: 5, text: 'nobody@x.test', user: null }]);
    const { bulkCreateKeys } = tried.handlers.bulkCreate;
    await expect(bulkCreateKeys({ listId: list.listId, count: 3 })).rejects.toMatchObject({
      code: 'user_list_changed',
    });
    const job = await bulkCreateKeys({ listId: list.listId, count: 2 });
    await vi.waitFor(async () => {
      expect(await tried.handlers.jobs.getJob({ jobId: job.jobId })).toMatchObject({
        state: 'completed',
        succeeded: 2,
        ticket: { count: 2 },
      });
    });
    expect(await tried.service.audited('bulk-create-keys')).toBe(2);
  });

  it('lets the admin choose where a name means several users', async () => {
    const [one, two] = await freePeople();
    two!.displayName = one!.displayName;
    const list = await lookUp(one!.displayName);
    expect(countsOf(list)).toEqual({ ambiguous: 1 });
    const [line] = await linesOf(list, 'ambiguous');
    expect(line!.candidates.map(({ userId }) => userId)).toContain(two!.accountId);
    const { listId } = list;
    const { chooseUser } = tried.handlers.bulkCreate;
    expect(countsOf(await chooseUser({ listId, position: 0, userId: two!.accountId }))).toEqual({
      create: 1,
    });
    await expect(chooseUser({ listId, position: 0, userId: 'somebody else' })).rejects.toMatchObject({
      code: 'user_list_gone',
    });
  });

  it('takes a column of a file that main reads', async () => {
    const users = (await freePeople()).slice(0, 3);
    tried.desktop.openFrom = join(tried.dataFolder, 'users.csv');
    writeFileSync(
      tried.desktop.openFrom,
      `Name;E-mail\n${users.map((user) => `${user.displayName};${user.emailAddress!}\n`).join('')}`,
    );
    const { file } = await tried.handlers.bulkCreate.chooseUserFile({});
    expect(file).toMatchObject({ name: 'users.csv', lines: 3, column: 1 });
    const source = { kind: 'file' as const, fileId: file!.fileId, column: 1 };
    expect(countsOf(await tried.handlers.bulkCreate.lookUpUsers({ source }))).toEqual({ create: 3 });
  });

  it('refuses a list of nobody, one of more than 100,000, and one that is gone', async () => {
    await expect(lookUp(' \n;')).rejects.toMatchObject({ code: 'user_list_empty' });
    await expect(lookUp('a\n'.repeat(100_001))).rejects.toMatchObject({ code: 'user_list_too_long' });
    const { listLines } = tried.handlers.bulkCreate;
    await expect(listLines({ listId: 'none', group: 'create', offset: 0, limit: 1 })).rejects.toMatchObject({
      code: 'user_list_gone',
    });
  });

  it('saves a report of the job: who got a key and who none, as plain cells, for this user only, without a secret', async () => {
    const [one, two] = await freePeople();
    one!.displayName = '=cmd("x");=1';
    const { listId } = await lookUp([one!.accountId, two!.accountId].join('\n'));
    await tried.service.ask('POST', '/api/v1/keys', await tried.service.signIn(), { userId: two!.accountId });
    const { jobId } = await tried.handlers.bulkCreate.bulkCreateKeys({ listId, count: 2 });
    await vi.waitFor(async () => {
      expect((await tried.handlers.jobs.getJob({ jobId })).finishedAt).not.toBeNull();
    });
    tried.desktop.saveTo = join(tried.dataFolder, 'report.csv');
    expect(await tried.handlers.jobs.saveJobReport({ jobId })).toEqual({ path: tried.desktop.saveTo });
    const report = readFileSync(tried.desktop.saveTo, 'utf8').split('\r\n');
    expect(report[0]).toBe('\uFEFFJob,Action,Began,Ended,User,E-mail,Client Id,Outcome,Reason');
    expect(report[1]).toContain(`"'=cmd(""x"");'=1"`);
    expect(report[1]).toMatch(/,created,$/);
    expect(report[2]).toMatch(/,has a key,$/);
    expect(report).toHaveLength(4);
    expect(report.join('')).not.toMatch(/\b[0-9a-f]{64}\b/);
    expect(statSync(tried.desktop.saveTo).mode & 0o777).toBe(0o600);
    tried.desktop.saveTo = join(tried.dataFolder, 'no-such-folder', 'report.csv');
    await expect(tried.handlers.jobs.saveJobReport({ jobId })).rejects.toMatchObject({
      code: 'folder_not_found',
    });
  });
});
