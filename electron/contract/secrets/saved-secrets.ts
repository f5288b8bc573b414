import { integer, nullable, object, string, type Static } from '../core/schema.ts';

/** What became of a hand-over: what is in the file counts as collected, the rest stays. */
export const savedSecrets = object({
  path: nullable(string({ description: 'null when the admin cancelled' })),
  count: integer({ minimum: 0 }),
  /** Of the chosen ones, how many are not in the file. */
  left: integer({ minimum: 0 }),
});
export type SavedSecrets = Static<typeof savedSecrets>;
