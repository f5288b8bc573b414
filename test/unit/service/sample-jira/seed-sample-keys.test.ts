import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';
import { currentRevision } from '../../../../service/database/revision.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { sampleKeys } from '../../../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../../../service/sample-jira/seed-sample-keys.ts';

const now = Date.UTC(2026, 10, 24);
const directory = createDirectory(2700);
let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

const rows = () => opened.db.selectFrom('api_keys').selectAll().orderBy('user_id').execute();

describe('sample keys in the database', () => {
  it('writes as many keys as asked for, each with its owner as the directory has them', async () => {
    await seedSampleKeys(opened.db, sampleKeys(directory, 2100, now));
    const byId = new Map(directory.map((user) => [user.accountId, user]));
    const found = await rows();
    expect(found).toHaveLength(2100);
    for (const row of found) {
      const owner = byId.get(row.user_id)!;
      expect(row).toMatchObject({ user_name: owner.displayName, user_email: owner.emailAddress });
      expect(row.user_active).toBe(owner.active ? 1 : 0);
      expect(row.client_id).toMatch(/^[0-9A-F]{32}$/);
    }
    expect(await currentRevision(opened.db)).toBeGreaterThan(0);
  });

  it('makes no secret: nothing that anyone could send has the stored hash', async () => {
    await seedSampleKeys(opened.db, sampleKeys(directory, 10, now));
    expect(new Set((await rows()).map((row) => row.secret_hash))).toEqual(new Set(['none']));
  });

  it('leaves a database alone that has keys already', async () => {
    await seedSampleKeys(opened.db, sampleKeys(directory, 5, now));
    const before = await rows();
    await seedSampleKeys(opened.db, sampleKeys(directory, 50, now));
    expect(await rows()).toEqual(before);
  });
});
