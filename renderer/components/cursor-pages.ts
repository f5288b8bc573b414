/** The way through a list that is paged by cursor: which page is shown, and the cursor of each page so far. */
export type CursorPages = Readonly<{
  /** The list that the cursors belong to; those of another list mean nothing in it. */
  list: string;
  page: number;
  cursors: readonly (string | undefined)[];
}>;

export const firstPage = (list: string): CursorPages => ({ list, page: 0, cursors: [undefined] });

/** The pages of this list: its own, or from the first when it is another list now. */
export const pagesOf = (pages: CursorPages, list: string): CursorPages =>
  pages.list === list ? pages : firstPage(list);

export const nextPage = (pages: CursorPages, cursor: string): CursorPages => ({
  ...pages,
  page: pages.page + 1,
  cursors: [...pages.cursors.slice(0, pages.page + 1), cursor],
});

export const previousPage = (pages: CursorPages): CursorPages => ({
  ...pages,
  page: Math.max(0, pages.page - 1),
});
