import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import { isInLog, selectLogHead, type LogHead } from '../audit-log/log-head.ts';
import { currentRevision, databaseNumber } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf, type ShownRow } from './api-key.row.ts';
import type { KeysDeps } from './keys-deps.ts';
import { selectKeyChanges, type ChangePosition } from './list-key-changes.query.ts';

const defaultLimit = 500;
/** How far a reader has come, and how far the audit log went then. */
type Mark = ChangePosition & Readonly<{ log: LogHead }>;
const atFirst: Mark = { revision: 0, keyId: '', log: { auditId: 0, mac: '' } };

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
    // Read after the page: a log that goes that far holds all that the page says.
    const end = last && { revision: last.revision, keyId: last.changed_id, log: await selectLogHead(db) };
    return {
      items: page.flatMap((row) => (isThere(row) ? [apiKeyOf(row, now)] : [])),
      deletedIds: page.filter((row) => !isThere(row)).map((row) => row.changed_id),
      mark: writeMark(database, end ?? after),
      more: found.length > limit,
    };
  };

type ChangedRow = Awaited<ReturnType<typeof selectKeyChanges>>[number];
const isThere = (row: ChangedRow): row is ChangedRow & ShownRow => row.key_id !== null;

const writeMark = (database: number, { revision, keyId, log }: Mark): string =>
  [database, revision, keyId, log.auditId, log.mac].join('.');

const markForm = /^(\d{1,15})\.(\d{1,15})\.([0-9a-zA-Z-]*)\.(\d{1,15})\.([\w-]*)$/;

/**
 * A mark of another database says nothing. Neither does one of a history that this database no longer has, since an older backup was put in its
 * place: its revisions are counted on from there, but the audit log is another one.
 * @throws changes_forgotten
 */
async function readMark(db: Kysely<Tables>, database: number, text: string): Promise<Mark> {
  const [, number, revision = '', keyId = '', auditId = '', mac = ''] = markForm.exec(text) ?? [];
  const mark = { revision: Number(revision), keyId, log: { auditId: Number(auditId), mac } };
  const isKnown =
    Number(number) === database &&
    mark.revision <= (await currentRevision(db)) &&
    (await isInLog(db, mark.log));
  if (!isKnown) throw new Problem('changes_forgotten');
  return mark;
}
