// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPage, nextPage, pagesOf, previousPage } from '../../../../renderer/components/cursor-pages.ts';

describe('Pages by cursor', () => {
  it('begin at the first page, which has no cursor', () => {
    expect(firstPage('a').cursors).toEqual([undefined]);
    expect(previousPage(firstPage('a')).page).toBe(0);
  });

  it('begin anew when the list becomes another: a cursor means nothing in it', () => {
    const far = nextPage(nextPage(firstPage('a'), 'c1'), 'c2');
    expect(pagesOf(far, 'a')).toBe(far);
    expect(pagesOf(far, 'b')).toEqual(firstPage('b'));
  });

  it('lead back to the very pages that led on, however one goes to and fro', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (moves) => {
        let pages = firstPage('a');
        for (const on of moves) {
          pages = on ? nextPage(pages, `cursor of page ${pages.page + 1}`) : previousPage(pages);
          const cursor = pages.cursors[pages.page];
          expect(cursor).toBe(pages.page === 0 ? undefined : `cursor of page ${pages.page}`);
        }
      }),
    );
  });
});
