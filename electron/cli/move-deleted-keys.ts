import type { DeletedKeysAction } from '../../service/api/models/deleted-key.ts';
import { planDeletedKeys } from '../main/deleted-keys/plan-deleted-keys.ts';
import { purgeKeys } from '../main/deleted-keys/purge-keys.ts';
import { restoreKeys } from '../main/deleted-keys/restore-keys.ts';
import { carryOut, type ConfirmOptions } from './change-keys.ts';
import type { ExitCode } from './exit-codes.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { selectionOf, type DeletedSelectionOptions } from './selection-options.ts';
import type { Terminal } from './terminal.ts';

export type MoveOptions = CommonOptions & DeletedSelectionOptions & ConfirmOptions;

/** Brings deleted keys back, or deletes them for good. */
export async function moveDeletedKeys(
  action: DeletedKeysAction,
  session: Session,
  options: MoveOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { connections, jobs } = session;
  const selection = selectionOf(options, false);
  const move = {
    makePlan: async () => planDeletedKeys(connections, jobs)({ action, selection }),
    start: (action === 'restore' ? restoreKeys : purgeKeys)(jobs),
  };
  return carryOut(move, session, options, terminal);
}
