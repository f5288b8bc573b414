// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sortingOf, sortModelOf } from '../../../../../renderer/features/keys/sort-keys.ts';

describe('Sorting', () => {
  it('asks main for the column and order of the header arrow', () => {
    expect(sortingOf([{ field: 'userName', sort: 'desc' }])).toEqual({ sort: 'userName', order: 'desc' });
  });

  it('puts the youngest secret first when ages rise', () => {
    expect(sortingOf([{ field: 'secretCreatedAt', sort: 'asc' }])).toEqual({
      sort: 'secretCreatedAt',
      order: 'desc',
    });
  });

  it('shows the arrow that was asked for', () => {
    for (const field of ['userName', 'secretCreatedAt', 'lastUsedAt']) {
      const model = [{ field, sort: 'asc' as const }];
      expect(sortModelOf(sortingOf(model)!)).toEqual(model);
    }
  });

  it('asks for nothing that main cannot sort by', () => {
    expect(sortingOf([])).toBeNull();
    for (const field of ['actions', 'expiresAt']) expect(sortingOf([{ field, sort: 'asc' }])).toBeNull();
  });
});
