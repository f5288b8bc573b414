import { listKeyChanges } from '../../../../service/api/list-key-changes.ts';
import { createInventorySync, type SyncTarget } from '../../../../electron/main/inventory/sync-inventory.ts';
import { CallFailed } from '../../../../electron/main/ipc/call-failed.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';
import { changesAt } from './touched-keys.ts';

/** Syncs an inventory by the real code without end, and tells of each sync that has ended. */
export type ToChild = Readonly<{ file: string; draft: string; keychainKey: string; sync: number }>;
export type FromChild = Readonly<{ type: 'ready' } | { type: 'synced'; sync: number }>;

const tell = (message: FromChild) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()));

process.once('message', (start: ToChild) => void work(start));
process.once('disconnect', () => process.exit(0));

async function work({ file, draft, keychainKey, sync: first }: ToChild): Promise<void> {
  let now = first;
  const call = ((route: unknown, { query }: { query: { since?: string } }) => {
    if (route !== listKeyChanges) return Promise.reject(new Error('That is not asked here.'));
    const answer = changesAt(now, query.since);
    return answer ? Promise.resolve(answer) : Promise.reject(new CallFailed('changes_forgotten'));
  }) as unknown as SyncTarget['client']['call'];
  const { storage: sealer } = keychainDouble(Buffer.from(keychainKey, 'base64'));
  const clock = () => now;
  const sync = createInventorySync({ client: { call }, sealer, file, draft, deployment: 'cloud', clock });
  await tell({ type: 'ready' });
  for (; ; now += 1) {
    await sync({ uses: false });
    await tell({ type: 'synced', sync: now });
  }
}
