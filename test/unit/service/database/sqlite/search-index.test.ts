import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../../../../../service/database/open-database.ts';
import type { Tables } from '../../../../../service/database/tables.ts';
import { insertKeys } from '../../../../../service/keys/insert-keys.ts';
import { countKeys } from '../../../../../service/keys/list-keys.query.ts';
import { newKeyRow } from '../../../../../service/keys/new-key.row.ts';

const names = [
  'Anna Schmidt-Rottluff',
  'Rottluff Annabel Schmi',
  'Sean "the key" O\'Brien',
  'José Núñez',
  '王小明',
  '𝒜da 👩‍💻 Lovelace',
  '100% sure_thing',
];
const folder = mkdtempSync(join(tmpdir(), 'keydesk-search-'));
const path = join(folder, 'keys.db');
let close = () => Promise.resolve();
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Kysely<Tables>> {
  const opened = await openDatabase(path);
  ({ close } = opened);
  return opened.db;
}

const keyOf = (displayName: string, i: number) =>
  newKeyRow(
    {
      keyId: `key-${i}`,
      clientId: `C${i}`,
      user: { userId: `u${i}`, displayName, email: null, login: '', active: true },
      createdBy: 'Ada',
      secretHash: 'none',
      expiresAt: 0,
    },
    0,
  );

/** Looks for every part of every word, however short or long, and compares with what is there. */
async function expectAllFound(db: Kysely<Tables>): Promise<void> {
  const texts = (await db.selectFrom('api_keys').select('search_text').execute()).map(
    (row) => row.search_text,
  );
  const parts = new Set(
    texts.flatMap((text) =>
      text.split(' ').flatMap((word) => {
        const characters = Array.from(word);
        return characters.flatMap((_, from) =>
          characters.slice(from).map((__, length) => characters.slice(from, from + length + 1).join('')),
        );
      }),
    ),
  );
  expect(parts.size).toBeGreaterThan(200);
  for (const part of parts) {
    const holding = texts.filter((text) => text.includes(part)).length;
    expect([part, await countKeys(db, { search: part }, 0)]).toEqual([part, holding]);
  }
}

it('any part of a word is found, and only where it stands as one piece', async () => {
  const db = await open();
  await insertKeys(db, names.map(keyOf));
  await expectAllFound(db);
  // All its trigrams are there, but not side by side.
  await insertKeys(db, [keyOf('rott schmidt luff', 90)]);
  expect(await countKeys(db, { search: 'schmidt-rottluff' }, 0)).toBe(1);
  expect(await countKeys(db, { search: 'rottluff' }, 0)).toBe(2);
});

it('an index that an older Keydesk made is made anew, with all keys in it, and follows what is changed and deleted', async () => {
  const old = await open();
  await insertKeys(old, names.map(keyOf));
  await sql`drop table api_keys_search`.execute(old);
  await sql`create virtual table api_keys_search using fts5 (
    search_text, content = 'api_keys', content_rowid = 'row_no', tokenize = 'trigram', detail = full)`.execute(
    old,
  );
  await sql`insert into api_keys_search (api_keys_search) values ('rebuild')`.execute(old);
  await sql`delete from kysely_migration where name = '011-small-search-index'`.execute(old);
  await close();
  const db = await open();
  await db.deleteFrom('api_keys').where('client_id', '=', 'C1').execute();
  await db
    .updateTable('api_keys')
    .set({ search_text: 'somebody else' })
    .where('client_id', '=', 'C3')
    .execute();
  await expectAllFound(db);
  expect(await countKeys(db, { search: 'nunez' }, 0)).toBe(0);
});
