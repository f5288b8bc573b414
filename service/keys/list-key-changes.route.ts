import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import { currentRevision, databaseNumber } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf, type ShownRow } from './api-key.row.ts';
import type { KeysDeps } from './keys-deps.ts';
import { selectKeyChanges, type ChangePosition } from './list-key-changes.query.ts';

const defaultLimit = 500;
const atFirst: ChangePosition = { revision: 0, keyId: '' };

/**
 * A key that is changed while somebody reads moves to the end of the list, so that a reader who goes on to the end has
 * every key as it was at some moment after the reading began, and misses none.
 */
export const listKeyChangesRoute =
  ({ db, clock }: Pick<KeysDeps, 'db' | 'clock'>): RouteHandler<Api['listKeyChanges']> =>
  async ({ query: { since, limit = defaultLimit } }) => {
    const database = await databaseNumber(db);
    const after = since === undefined ? atFirst : await readMark(db, database, since);
    const found = await selectKeyChanges(db, after, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const now = clock();
    return {
      items: page.flatMap((row) => (isThere(row) ? [apiKeyOf(row, now)] : [])),
      deletedIds: page.filter((row) => !isThere(row)).map((row) => row.changed_id),
      mark: writeMark(database, last ? { revision: last.revision, keyId: last.changed_id } : after),
      more: found.length > limit,
    };
  };

type ChangedRow = Awaited<ReturnType<typeof selectKeyChanges>>[number];
const isThere = (row: ChangedRow): row is ChangedRow & ShownRow => row.key_id !== null;

const writeMark = (database: number, { revision, keyId }: ChangePosition): string =>
  [database, revision, keyId].join('.');

/**
 * A mark of another database, or of a revision that this one has not reached (it was restored from a backup), says nothing.
 * @throws changes_forgotten
 */
async function readMark(db: Kysely<Tables>, database: number, mark: string): Promise<ChangePosition> {
  const [, number, revision, keyId] = /^(\d{1,15})\.(\d{1,15})\.([0-9a-zA-Z-]*)$/.exec(mark) ?? [];
  const isKnown = Number(number) === database && Number(revision) <= (await currentRevision(db));
  if (!isKnown || keyId === undefined) throw new Problem('changes_forgotten');
  return { revision: Number(revision), keyId };
}
