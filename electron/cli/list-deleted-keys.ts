import type { AnswerOf } from '../../service/api/core/route.ts';
import type { listDeletedKeys as route } from '../../service/api/list-deleted-keys.ts';
import type { DeletedKey } from '../../service/api/models/deleted-key.ts';
import { listDeletedKeys as listPage } from '../main/deleted-keys/list-deleted-keys.ts';
import { isoTime } from '../main/exports/export-columns.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { harmless, type Terminal } from './terminal.ts';

/** One deleted key a line, the newest first: as JSON, or its id, client id, when it was deleted, until when it can be restored, and its user. */
export async function listDeletedKeys(
  session: Session,
  options: CommonOptions & Readonly<{ search?: string }>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { search, json = false } = options;
  await session.connect();
  let cursor: string | null = null;
  do {
    const page: AnswerOf<typeof route> = await listPage(session.connections)({
      limit: 500,
      ...(search !== undefined && { search }),
      ...(cursor !== null && { cursor }),
    });
    for (const key of page.items) terminal.say(json ? JSON.stringify(plain(key)) : lineOf(key));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return exitCodes.done;
}

const plain = (key: DeletedKey) => ({
  ...key,
  createdAt: isoTime(key.createdAt),
  lastUsedAt: key.lastUsedAt === null ? null : isoTime(key.lastUsedAt),
  deletedAt: isoTime(key.deletedAt),
  restorableUntil: isoTime(key.restorableUntil),
});

const lineOf = ({ keyId, clientId, deletedAt, restorableUntil, userName, userEmail }: DeletedKey): string =>
  [
    keyId,
    clientId,
    isoTime(deletedAt),
    isoTime(restorableUntil),
    harmless(userName),
    harmless(userEmail ?? ''),
  ].join('\t');
