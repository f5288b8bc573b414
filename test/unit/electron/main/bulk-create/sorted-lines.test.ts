import { describe, expect, it } from 'vitest';
import { sortLines, type LookedUpLine } from '../../../../../electron/main/bulk-create/sorted-lines.ts';

const user = (userId: string, change: object = {}) => ({
  userId,
  displayName: userId,
  email: null,
  active: true,
  hasKey: false,
  ...change,
});
const line = (
  text: string,
  users: ReturnType<typeof user>[],
  chosen: string | null = null,
): LookedUpLine => ({
  line: 1,
  text,
  users,
  more: false,
  chosen,
});
const sorted = (...lines: LookedUpLine[]) => Object.fromEntries(sortLines(lines));
const ada = user('ada');
const twins = [user('twin-1'), user('twin-2')];

describe('the lines of a list', () => {
  it('are each in one group', () => {
    expect(
      sorted(
        line('ada', [ada]),
        line('nobody', []),
        line('twins', twins),
        line('gone', [user('gone', { active: false, hasKey: true })]),
        line('owner', [user('owner', { hasKey: true })]),
        line('ada@x.test', [ada]),
      ),
    ).toEqual({
      create: [0],
      'not-found': [1],
      ambiguous: [2],
      deactivated: [3],
      'has-key': [4],
      duplicate: [5],
    });
  });

  it('that are not clear yet are no duplicates: two people may have one name', () => {
    expect(sorted(line('twins', twins), line('twins', twins))).toEqual({ ambiguous: [0, 1] });
    expect(sorted(line('twins', twins, 'twin-1'), line('twins', twins, 'twin-2'))).toEqual({
      create: [0, 1],
    });
  });

  it('that were made clear are sorted by the user who was chosen', () => {
    expect(sorted(line('ada', [ada]), line('twins', [ada, ...twins], 'ada'))).toEqual({
      create: [0],
      duplicate: [1],
    });
  });

  it('that name nobody twice are told once', () => {
    expect(sorted(line('nobody', []), line('nobody', []))).toEqual({ 'not-found': [0], duplicate: [1] });
  });

  it('are sorted by tens of thousands', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => line(`u${i}`, [user(`u${i % 90_000}`)]));
    const groups = sortLines(lines);
    expect([groups.get('create')?.length, groups.get('duplicate')?.length]).toEqual([90_000, 10_000]);
  });
});
