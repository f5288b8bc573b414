import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../../service/database/open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-checkpoint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('What was committed', () => {
  it('is copied into the database file while the service goes on, and nothing is left beside it in the end', async () => {
    const path = join(folder, 'keys.db');
    const { db, close } = await openDatabase(path);
    await db.insertInto('counters').values({ name: 'of this test', value: 42 }).execute();
    await vi.waitFor(() => expect(valueIn(path)).toBe(42), { timeout: 10_000, interval: 100 });
    await close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

/** Of the file alone, as if its write-ahead log did not exist. */
function valueIn(path: string): unknown {
  const copy = join(folder, 'copy.db');
  copyFileSync(path, copy);
  const database = new DatabaseSync(copy);
  try {
    return database.prepare("select value from counters where name = 'of this test'").get()?.['value'];
  } finally {
    database.close();
  }
}
