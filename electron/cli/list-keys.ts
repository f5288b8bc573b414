import type { ApiKey } from '../../service/api/models/api-key.ts';
import { isoTime } from '../main/exports/export-columns.ts';
import { plainKey } from '../main/exports/json-lines-writer.ts';
import { keyPages } from '../main/inventory/key-pages.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { selectionOf, type SelectionOptions } from './selection-options.ts';
import { harmless, type Terminal } from './terminal.ts';

/** One key a line: as JSON, or its id, client id, last use, user and e-mail between tabs. */
export async function listKeys(
  session: Session,
  options: CommonOptions & SelectionOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const selection = selectionOf(options, true);
  await session.connect();
  for await (const { keys } of keyPages(session.connections.client(), { selection })) {
    for (const key of keys) terminal.say(options.json ? JSON.stringify(plainKey(key)) : lineOf(key));
  }
  return exitCodes.done;
}

const lineOf = ({ keyId, clientId, lastUsedAt, userName, userEmail, userActive }: ApiKey): string =>
  [
    keyId,
    clientId,
    lastUsedAt === null ? 'never used' : isoTime(lastUsedAt),
    harmless(userName) + (userActive ? '' : ' (deactivated)'),
    harmless(userEmail ?? ''),
  ].join('\t');
