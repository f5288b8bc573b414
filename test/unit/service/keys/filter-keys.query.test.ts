import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import { ownerColumns } from '../../../../service/keys/api-key.row.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

const dayMs = 86_400_000;
let service: TriedService;
let session: Record<string, string>;

/** Name, e-mail and what else a filter looks at. */
const people = [
  ['Žofia Ångström', 'zofia@example.com'],
  ['Max 100%', 'max@example.com'],
  ['Under_score', 'under@example.com'],
  ['O\'Brien "Bob" \\ Co', 'bob@example.com'],
  ['Anna AND Bert OR NOT (NEAR*)', 'anna@example.com'],
  ['José :-^ {x}', 'jose@example.com'],
  ['👩‍🚀🚀🛰️ Space', 'space@example.com'],
  ['יעל כהן', 'yael@example.com'],
  ['محمد الأحمد', 'mohammed@example.com'],
  ['김철수', 'kim@example.com'],
  ['山田太郎', 'yamada@example.com'],
  ['Αθανάσιος Παπαδόπουλος', null],
  ['İlker Işık', 'ilker@example.com'],
  ['ﬁne Ligature', 'fine@example.com'],
  ['Bo', 'bo@x.io'],
] as const;

beforeAll(async () => {
  service = await serviceOnSampleJira();
  session = await service.signIn();
  for (const [i, [displayName, email]] of people.entries()) {
    const clientId = i.toString(16).toUpperCase().padStart(32, 'F');
    await service.db
      .insertInto('api_keys')
      .values({
        key_id: `key-${i}`,
        client_id: clientId,
        user_id: `user-${i}`,
        ...ownerColumns({ displayName, email, active: i % 5 !== 0, login: '' }, clientId),
        sort_creator: '',
        created_at: 1,
        created_by: '',
        secret_hash: 'none',
        secret_created_at: service.time.now - i * 10 * dayMs - 1,
        last_used_at: i % 3 === 0 ? 0 : 1,
        version: 1,
        previous_version: 0,
        previous_until: 0,
        expires_at: 0,
      })
      .execute();
  }
});
afterAll(() => service.stop());

async function found(query: Record<string, string>) {
  const address = `/api/v1/keys?${new URLSearchParams({ limit: '500', ...query }).toString()}`;
  const { status, body } = await service.ask('GET', address, session);
  expect(status).toBe(200);
  const items = body['items'] as ApiKey[];
  expect(body['total']).toBe(items.length);
  return items.map(({ userName }) => userName);
}

describe('searching API keys', () => {
  it.each([
    ['a name without its marks', 'zofia angstrom', 0],
    ['a name with its marks', 'Žofia ÅNGSTRÖM', 0],
    ['words in any order', 'angstrom zofia', 0],
    ['the middle of a word', 'ngstr', 0],
    ['an e-mail', 'zofia@example.com', 0],
    ['a percent sign', '100%', 1],
    ['a percent sign alone', '%', 1],
    ['an underscore', 'under_', 2],
    ['an underscore alone', '_', 2],
    ['a single quote', "o'brien", 3],
    ['double quotes', '"bob"', 3],
    ['one double quote', '"', 3],
    ['a backslash', '\\', 3],
    ['words of the search language', 'AND OR NOT NEAR*', 4],
    ['brackets', '(near*)', 4],
    ['a column filter', 'jose :-^', 5],
    ['braces', '{x}', 5],
    ['one emoji', '🚀', 6],
    ['emoji with joiners', '👩‍🚀🚀', 6],
    ['Hebrew', 'כהן', 7],
    ['Arabic', 'محمد', 8],
    ['a Korean syllable', '김', 9],
    ['a Korean name while it is typed', '김처', 9],
    ['one Chinese character', '山', 10],
    ['three Chinese characters', '山田太', 10],
    ['Greek in capitals, while it is typed', 'ΑΘΑΝΑΣ', 11],
    ['Greek capitals that end a word', 'ΠΑΠΑΔΟΠΟΥΛΟΣ', 11],
    ['a dotted capital I', 'ilker', 12],
    ['a ligature', 'fine lig', 13],
    ['two letters', 'bo x.', 14],
    ['the end of a client id', 'fffe', 14],
  ])('finds by %s', async (_what, search, i) => {
    expect(await found({ search })).toEqual([people[i]![0]]);
  });

  it('finds nothing by words that no one key has together', async () => {
    expect(await found({ search: 'zofia bob' })).toEqual([]);
  });

  it('takes an empty search and white space for none', async () => {
    expect(await found({ search: '' })).toHaveLength(people.length);
    expect(await found({ search: ' \t\n ' })).toHaveLength(people.length);
  });

  it('takes control characters for white space', async () => {
    expect(await found({ search: 'zofia\u0000angstrom' })).toEqual([people[0][0]]);
    expect(await found({ search: '\u0000' })).toHaveLength(people.length);
  });

  it('takes half of an emoji for a character that no name has', async () => {
    const plan = { action: 'delete', selection: { kind: 'query', filter: { search: '\ud83d' }, except: [] } };
    const { status, body } = await service.ask('POST', '/api/v1/keys/plan', session, plan);
    expect([status, body['count']]).toEqual([201, 0]);
  });
});

describe('filtering API keys', () => {
  const named = (filter: (i: number) => boolean) =>
    new Set(people.flatMap(([name], i) => (filter(i) ? [name] : [])));

  it('by the state of the owner', async () => {
    expect(new Set(await found({ userState: 'deactivated' }))).toEqual(named((i) => i % 5 === 0));
    expect(new Set(await found({ userState: 'active' }))).toEqual(named((i) => i % 5 !== 0));
  });

  it('by whether the key was ever used', async () => {
    expect(new Set(await found({ neverUsed: 'true' }))).toEqual(named((i) => i % 3 === 0));
    expect(new Set(await found({ neverUsed: 'false' }))).toEqual(named((i) => i % 3 !== 0));
  });

  it('by the age of the secret, in days', async () => {
    expect(new Set(await found({ secretOlderThanDays: '100' }))).toEqual(named((i) => i >= 10));
    expect(new Set(await found({ secretOlderThanDays: '101' }))).toEqual(named((i) => i >= 11));
  });

  it('by all of them and a search at once', async () => {
    const query = {
      userState: 'active',
      neverUsed: 'true',
      secretOlderThanDays: '50',
      search: 'example.com',
    };
    expect(new Set(await found(query))).toEqual(named((i) => i % 5 !== 0 && i % 3 === 0 && i >= 5));
  });
});
