import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonList, jsonRows } from '../../../../service/database/json-rows.ts';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('rows given as one parameter', () => {
  it('come back as they are: texts in any script, large numbers, null', async () => {
    const rows = [
      { name: `O'Brien "Bob" \\ \n 👩‍🚀`, time: 1_795_510_800_000, mail: null },
      { name: '', time: null, mail: 'יעל@example.com' },
      { name: '42', time: -1, mail: '' },
    ];
    const { rows: read } = await sql`
      select name, time, mail from ${jsonRows(rows, ['name', 'time', 'mail'])} as given`.execute(database.db);
    expect(read).toEqual(rows);
  });

  it('may be none', async () => {
    const { rows } = await sql`select name from ${jsonRows([], ['name'])} as given`.execute(database.db);
    expect(rows).toEqual([]);
  });

  it('keep nothing that an engine could not give back', async () => {
    const given = [{ name: 'a\0b\ud800c' }];
    const { rows } = await sql`select name from ${jsonRows(given, ['name'])} as given`.execute(database.db);
    expect(rows).toEqual([{ name: 'a\ufffdb\ufffdc' }]);
  });
});

describe('a list of ids given as one parameter', () => {
  it('holds these and no others', async () => {
    const isIn = async (name: string, ids: string[]) => {
      const { rows } =
        await sql`select name from counters where name = ${name} and name in ${jsonList(ids)}`.execute(
          database.db,
        );
      return rows.length === 1;
    };
    expect(await isIn('revision', ['x', 'revision', '7'])).toBe(true);
    expect(await isIn('revision', ['Revision', 'revision '])).toBe(false);
    expect(await isIn('revision', [])).toBe(false);
  });
});
