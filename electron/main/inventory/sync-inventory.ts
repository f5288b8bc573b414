import { renameSync, rmSync } from 'node:fs';
import type { AnswerOf } from '../../../service/api/core/route.ts';
import { listKeyChanges } from '../../../service/api/list-key-changes.ts';
import { listKeys } from '../../../service/api/list-keys.ts';
import type { Connection } from '../../contract/connections/connection.ts';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { asCallFailed, CallFailed } from '../ipc/call-failed.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import { InventoryFile, type KnownFile } from './inventory-file.ts';
import { isOvergrown } from './kept-record.ts';

const pageSize = 500;
/** A use is written by the service some seconds later, by each replica's own clock. */
const usesOverlapMs = 2 * 60_000;

export type SyncTarget = Readonly<{
  client: Pick<ServiceClient, 'call'>;
  sealer: SafeStorage;
  file: string;
  /** Where the next file is made until it is whole. */
  draft: string;
  deployment: Connection['deployment'];
  clock: () => number;
}>;
/** Last uses are no changes, and are looked for now and then. */
type SyncWith = Readonly<{ uses: boolean }>;

/**
 * Makes what brings an inventory to what the service has. What is there is added to; where there is nothing, or the service no longer knows that
 * far back, a new file is made, which takes the old one's place when it is whole. Wherever this is cut off, the next run goes on there. Between
 * runs it remembers how far the file goes: where nothing has changed, nothing of its keys is read.
 * @returns when it was what the service had. Throws what the calls and the file system throw
 */
export function createInventorySync(target: SyncTarget): (withWhat: SyncWith) => Promise<number> {
  let known: KnownFile | undefined;
  /** @returns null when the file is not there, not good, or of what the service does not know any more */
  const addToKept = async ({ uses }: SyncWith): Promise<number | null> => {
    const kept = await InventoryFile.open(target.file, target.sealer, known);
    known = undefined;
    if (!kept) return null;
    try {
      const isGood = kept.state.synced !== null && !isOvergrown(kept.state);
      if (!isGood || !(await readToEnd(kept, target))) return null;
      if (uses) await readUses(kept, target);
      return await markSynced(kept, target);
    } finally {
      known = await kept.close();
    }
  };
  return async (withWhat) => {
    const added = await addToKept(withWhat);
    if (added !== null) return added;
    const made = await makeAnew(target);
    known = made.known;
    return made.at;
  };
}

async function makeAnew(target: SyncTarget): Promise<{ at: number; known: KnownFile }> {
  const { draft, sealer } = target;
  const begun = await InventoryFile.open(draft, sealer);
  const file = begun ?? (await InventoryFile.create(draft, sealer));
  let at: number | null = null;
  let known: KnownFile;
  try {
    if (await readToEnd(file, target)) {
      at = await markSynced(file, target);
      await file.flush();
      renameSync(draft, target.file);
    }
  } finally {
    known = await file.close();
  }
  if (at !== null) return { at, known };
  // What an earlier run began is of a database that is not there any more.
  rmSync(draft);
  if (!begun) throw new CallFailed('service_bad_answer');
  return makeAnew(target);
}

/** @returns false when the service does not know that far back */
async function readToEnd(file: InventoryFile, { client }: SyncTarget): Promise<boolean> {
  for (let more = true; more;) {
    const { mark } = file.state;
    const query = { limit: pageSize, ...(mark !== null && { since: mark }) };
    const answer = await client.call(listKeyChanges, { query }).catch(nullWhenForgotten);
    if (!answer) return false;
    const { items, deletedIds, ...next } = answer;
    if (items.length + deletedIds.length > 0 || mark === null)
      await file.append({ type: 'page', page: { items, deletedIds }, ...next });
    more = next.more && next.mark !== mark;
  }
  return true;
}

function nullWhenForgotten(thrown: unknown): null {
  if (asCallFailed(thrown).code === 'changes_forgotten') return null;
  throw thrown;
}

/** Those used last come first: as far back as what is known. */
async function readUses(file: InventoryFile, { client }: SyncTarget): Promise<void> {
  const { usedUntil, mark } = file.state;
  if (mark === null) return;
  const since = Math.max(usedUntil - usesOverlapMs, 1);
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: AnswerOf<typeof listKeys> = await client.call(listKeys, {
      query: { sort: 'lastUsedAt', order: 'desc', limit: pageSize, ...(cursor !== undefined && { cursor }) },
    });
    const items = page.items.filter(({ lastUsedAt }) => (lastUsedAt ?? 0) >= since);
    if (items.length > 0)
      await file.append({ type: 'page', page: { items, deletedIds: [] }, mark, more: false });
    cursor = items.length === page.items.length ? page.nextCursor : null;
  }
}

async function markSynced(file: InventoryFile, { clock, deployment }: SyncTarget): Promise<number> {
  const at = clock();
  await file.append({ type: 'synced', at, deployment });
  return at;
}
