import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import {
  defaultKeyCount,
  directorySizeFor,
  sampleKeys,
} from '../../../../service/sample-jira/sample-keys.ts';

const now = Date.UTC(2026, 10, 24);
const directory = createDirectory();
const keys = [...sampleKeys(directory, defaultKeyCount, now)];

describe('who owns sample keys', () => {
  it('gives 120 of 2,500 people one key each, a few of them deactivated', () => {
    expect(keys).toHaveLength(120);
    expect(new Set(keys.map((key) => key.owner.accountId)).size).toBe(120);
    const deactivated = keys.filter((key) => !key.owner.active).length;
    expect(deactivated).toBeGreaterThan(2);
    expect(deactivated).toBeLessThan(40);
  });

  it('gives none to apps, nor to the two logins', () => {
    const logins = new Set(directory.slice(0, 2));
    for (const { owner } of keys) {
      expect(owner.accountType).toBe('atlassian');
      expect(logins.has(owner)).toBe(false);
    }
  });

  it('makes times that can be true: created, then the secret, then the last use, then now', () => {
    for (const key of sampleKeys(createDirectory(5000), 4000, now)) {
      expect(key.createdAt).toBeLessThanOrEqual(key.secretCreatedAt);
      expect(key.secretCreatedAt).toBeLessThanOrEqual(key.lastUsedAt ?? now);
      expect(key.lastUsedAt ?? now).toBeLessThanOrEqual(now);
      for (const time of [key.createdAt, key.secretCreatedAt, key.lastUsedAt ?? 0]) {
        expect(Number.isInteger(time)).toBe(true);
      }
    }
  });

  it('has keys that were never used, keys of yesterday and keys of years ago', () => {
    const year = 365 * 86_400_000;
    expect(keys.some((key) => key.lastUsedAt === null)).toBe(true);
    expect(keys.some((key) => key.lastUsedAt !== null && now - key.lastUsedAt < 86_400_000)).toBe(true);
    expect(keys.some((key) => now - key.createdAt > 2 * year)).toBe(true);
  });

  it('is the same for the same moment', () => {
    expect([...sampleKeys(directory, defaultKeyCount, now)]).toEqual(keys);
  });

  it.each([0, 1, 120, 2000, 5000])(
    'finds an owner for each of %i keys, and leaves people without',
    (count) => {
      const grown = createDirectory(directorySizeFor(count, 2500));
      expect([...sampleKeys(grown, count, now)]).toHaveLength(count);
      expect(grown.length - 2).toBeGreaterThan(count);
    },
  );
});
