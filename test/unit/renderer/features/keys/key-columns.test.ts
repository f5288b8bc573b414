import { expect, it } from 'vitest';
import { german } from '../../../../../electron/contract/texts/de/index.ts';
import { keyColumns } from '../../../../../renderer/features/keys/key-columns.tsx';

/** What a scroll bar takes from the window on Windows. */
const scrollBar = 17;

it('all columns of the keys fit into a window of 1,280 px, so that none lies under the column of menus', () => {
  const columns = keyColumns(() => undefined, german.keys.columns, german.lists.actions);
  const widths = columns.map(({ minWidth = 0, width = 0 }) => Math.max(minWidth, width));
  expect(Math.min(...widths)).toBeGreaterThan(0);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1280 - scrollBar);
});
