import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../../service/api/core/route.ts';
import type { resolveUsers } from '../../../../service/api/resolve-users.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let session: Record<string, string>;
beforeAll(async () => {
  service = await serviceOnSampleJira({ users: 400 });
  await service.seed(50);
  session = await service.signIn();
});
afterAll(() => service.stop());

const ask = (lines: unknown, headers = session) =>
  service.ask('POST', '/api/v1/users/resolve', headers, { lines });
async function resolve(...lines: string[]) {
  const { status, body } = await ask(lines);
  expect(status).toBe(200);
  return body as AnswerOf<typeof resolveUsers>;
}
const idsOf = async (line: string) => (await resolve(line)).items[0]!.users.map(({ userId }) => userId);
const person = (fits: (user: TriedService['directory'][number]) => boolean = () => true) =>
  service.directory.find((user) => user.active && user.emailAddress !== null && fits(user))!;
const addUser = (userId: string, name: string, email: string | null, login = '') =>
  service.db
    .insertInto('jira_users')
    .values({
      user_id: userId,
      display_name: name,
      email,
      active: 1,
      search_text: '',
      synced_at: 1,
      login,
      match_email: (email ?? '').toLowerCase(),
      match_login: login.toLowerCase(),
      match_name: name.toLowerCase(),
    })
    .execute();

describe('looking up a list of users', () => {
  it('knows nobody, and says so, before the directory was read', async () => {
    expect(await resolve(person().emailAddress!)).toEqual({
      syncedAt: null,
      items: [{ users: [], more: false }],
    });
    await service.ask('POST', '/api/v1/users/sync', session);
  });

  it('200: finds each line by user id, e-mail or whole name, in the order of the lines', async () => {
    const owners = await service.db.selectFrom('api_keys').select('user_id').execute();
    const owner = person((user) => owners.some((row) => row.user_id === user.accountId));
    const gone = service.directory.find((user) => !user.active && user.emailAddress !== null)!;
    const { syncedAt, items } = await resolve(
      owner.emailAddress!.toUpperCase(),
      'nobody@nowhere.test',
      `  ${gone.displayName.toLowerCase()} `,
      gone.accountId,
    );
    expect(syncedAt).toBe(service.time.now);
    expect(items[0]).toEqual({
      users: [
        {
          userId: owner.accountId,
          displayName: owner.displayName,
          email: owner.emailAddress,
          active: true,
          hasKey: true,
        },
      ],
      more: false,
    });
    expect(items[1]).toEqual({ users: [], more: false });
    expect(items[2]!.users).toContainEqual(
      expect.objectContaining({ userId: gone.accountId, active: false }),
    );
    expect(items[3]!.users).toMatchObject([{ userId: gone.accountId, active: false }]);
  });

  it('tells of every user with that name, ten at most, and that there are more', async () => {
    await addUser('twin-1', 'Two Alike', null);
    await addUser('twin-2', 'Two Alike', null);
    for (let i = 0; i < 11; i += 1) await addUser(`many-${i}`, 'Eleven Alike', null);
    expect(await idsOf('two alike')).toEqual(['twin-1', 'twin-2']);
    expect((await resolve('Eleven Alike')).items).toMatchObject([{ users: { length: 10 }, more: true }]);
  });

  it('takes an id before an e-mail, an e-mail before a login, and a login before a name', async () => {
    await addUser('same@word.test', 'By Id', null);
    await addUser('by-email', 'By Mail', 'same@word.test');
    await addUser('by-email-2', 'By Mail', 'word');
    await addUser('by-login', 'By Login', null, 'word');
    await addUser('by-login-2', 'By Login', null, 'other');
    await addUser('by-name', 'Other', null);
    expect(await idsOf('same@word.test')).toEqual(['same@word.test']);
    expect(await idsOf('word')).toEqual(['by-email-2']);
    expect(await idsOf('other')).toEqual(['by-login-2']);
  });

  it('gives no key to somebody whose name is only similar: accents count', async () => {
    await addUser('accented', 'Žofia Ångström', null);
    expect(await idsOf('Zofia Angstrom')).toEqual([]);
    expect(await idsOf('Z\u030Cofia A\u030Angstro\u0308m')).toEqual(['accented']);
  });

  it.each(['%', '_', "' or 1=1 --", '\0', '\uD800', '{"id":1}', 'a'.repeat(255)])(
    'takes %j as text that names nobody',
    async (line) => {
      expect(await idsOf(line)).toEqual([]);
    },
  );

  it('looks up 500 lines at once, and the same line twice', async () => {
    const users = service.directory.filter((user) => user.accountType === 'atlassian').slice(0, 250);
    const { items } = await resolve(...[...users, ...users].map((user) => user.accountId));
    expect(items.map(({ users: [user] }) => user?.userId)).toEqual(
      [...users, ...users].map((user) => user.accountId),
    );
  });

  it.each([
    ['no lines', []],
    ['501 lines', Array.from({ length: 501 }, () => 'a')],
    ['an empty line', ['']],
    ['a line of 256 characters', ['a'.repeat(256)]],
    ['a line that is no text', [1]],
    ['no list', 'a'],
  ])('400 bad_input: %s', async (_what, lines) => {
    const { status, body } = await ask(lines);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });

  it('401 session_missing: without a session', async () => {
    const { status, body } = await ask(['a'], {});
    expect([status, body['code']]).toEqual([401, 'session_missing']);
  });
});
