import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listKeyChanges } from '../../../service/api/list-key-changes.ts';
import { listKeys } from '../../../service/api/list-keys.ts';
import { InventoryFile } from '../../../electron/main/inventory/inventory-file.ts';
import { readInventory } from '../../../electron/main/inventory/inventory-records.ts';
import { openInventory } from '../../../electron/main/inventory/open-inventory.ts';
import { createInventorySync, type SyncTarget } from '../../../electron/main/inventory/sync-inventory.ts';
import { keychainDouble } from '../../support/keychain-double.ts';
import { measureInTurn, report } from '../measure.ts';
import { keyOf } from './bench-key.ts';

/**
 * What an admin waits for where the key service is away: from the opening of an inventory of 100,000 keys, in a process of its own, to its first page;
 * against reading and decrypting the same file and nothing more, and against 1,000 keys. And what a sync costs that finds nothing new.
 */
const rounds = 5;
const pageSize = 500;
const folder = mkdtempSync(join(tmpdir(), 'keydesk-inventory-bench-'));
const { storage: sealer } = keychainDouble();
// The process is forked as main forks it, on the electron stand-in.
const electron = new URL('../../electron-stand-in/utility-process/utility-process.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => next(name === 'electron' ? electron : name, context),
});
const { forkInventory } = await import('../../../electron/main/inventory/inventory-process.ts');
const module = fileURLToPath(new URL('../../../service/start-inventory.ts', import.meta.url));

const [few, many] = [await makeInventory(1000), await makeInventory(100_000)];
/** Each sync adds to its own file. */
const others = join(folder, 'others.inventory');
copyFileSync(many, others);
const followed = createInventorySync(targetOf(many));
await followed({ uses: false });
const { first, ofFew, search, read, again, anew } = await measureInTurn(rounds, {
  first: () => openAndAsk(many, {}),
  ofFew: () => openAndAsk(few, {}),
  search: () => openAndAsk(many, { search: 'wojcik 99' }),
  read: () => readThrough(many),
  again: () => followed({ uses: false }),
  anew: () => createInventorySync(targetOf(others))({ uses: false }),
});
const size = (statSync(many).size / 1_000_000).toFixed(0);
const reading = { ...read, name: `reading and decrypting its ${size} MB` };
report({ ...first, name: 'first page of 100,000 keys, process started' }, reading);
report({ ...search, name: 'first search in 100,000 keys, process started' }, reading);
report({ ...first, name: 'first page of 100,000 keys' }, { ...ofFew, name: '1,000 keys' });
report(
  { ...again, name: 'a sync without news' },
  { ...anew, name: 'the first one after a start, which reads the file' },
);
rmSync(folder, { recursive: true });

async function openAndAsk(file: string, query: Readonly<{ search?: string }>): Promise<void> {
  const opened = await openInventory(file, sealer, () => forkInventory(module));
  const page = await opened?.call(listKeys, { query: { limit: 100, ...query } });
  opened?.close();
  if (page?.items.length !== 100) throw new Error('The first page is not there.');
}

async function readThrough(file: string): Promise<void> {
  for await (const content of readInventory(file, sealer)) content.fill(0);
}

/** A service that has nothing new. */
function targetOf(file: string): SyncTarget {
  const call = ((route: unknown) =>
    route === listKeyChanges
      ? Promise.resolve({ items: [], deletedIds: [], mark: 'end', more: false })
      : Promise.reject(new Error('That is not asked here.'))) as unknown as SyncTarget['client']['call'];
  return { client: { call }, sealer, file, draft: `${file}-draft`, deployment: 'cloud', clock: Date.now };
}

async function makeInventory(count: number): Promise<string> {
  const path = join(folder, `${count}.inventory`);
  const file = await InventoryFile.create(path, sealer);
  for (let from = 0; from < count; from += pageSize) {
    const items = Array.from({ length: pageSize }, (_, i) => keyOf(from + i));
    await file.append({ type: 'page', page: { items, deletedIds: [] }, mark: 'end', more: true });
  }
  await file.append({ type: 'synced', at: Date.now(), deployment: 'cloud' });
  await file.close();
  return path;
}
