import { nullable, object, string, type Static } from '../core/schema.ts';

/** What is open in the page, so that it can be there again after a crash. The page itself is in the address. */
export const view = object({
  search: string({ maxLength: 200 }),
  /** The bulk action whose progress or report is open. */
  jobId: nullable(string({ minLength: 1, maxLength: 64 })),
});
export type View = Static<typeof view>;
