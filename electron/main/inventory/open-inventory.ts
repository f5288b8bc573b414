import { Check } from 'typebox/value';
import {
  answeredRoutes,
  type AnsweredRoute,
  type SyncedRecord,
  type TakenRecords,
} from '../../../service/api/inventory-messages.ts';
import { getOverview } from '../../../service/api/get-overview.ts';
import { listKeys } from '../../../service/api/list-keys.ts';
import type { Route } from '../../../service/api/core/route.ts';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import type { InventoryProcess } from './inventory-process.ts';
import { readInventory } from './inventory-records.ts';

export type OpenInventory = Readonly<{
  synced: SyncedRecord;
  /** Answers routes that only read keys, as the key service would. @throws service_unreachable for any other */
  call: ServiceClient['call'];
  /** Ends the process that holds the keys. */
  close: () => void;
}>;

const routes: Readonly<Record<AnsweredRoute, Route>> = { listKeys, getOverview };
/** Of the records that go to the process at once. */
const batchBytes = 1024 * 1024;

type Loaded = Readonly<{ process: InventoryProcess; synced: SyncedRecord }>;

/**
 * Opens the inventory of a connection: its keys are put into a process of their own, which answers from then on. Should it end, the next
 * question starts another.
 * @returns null when there is no whole one that opens now. Throws what the file system says, and service_unreachable when the process ends
 */
export async function openInventory(
  file: string,
  sealer: SafeStorage,
  startProcess: () => InventoryProcess,
): Promise<OpenInventory | null> {
  const load = () => loadInventory(readInventory(file, sealer), startProcess);
  const first = await load();
  if (!first) return null;
  let running: Promise<Loaded | null> | null = null;
  let isOpen = true;
  const run = (loading: Promise<Loaded | null>): Promise<Loaded | null> => {
    const forget = () => {
      if (running === loading) running = null;
    };
    running = loading;
    loading.then((loaded) => loaded?.process.ended.then(forget) ?? forget(), forget);
    return loading;
  };
  void run(Promise.resolve(first));
  return {
    synced: first.synced,
    call: async (route, { query } = {}) => {
      const name = answeredRoutes.find((known) => routes[known] === route);
      const loaded = isOpen && name ? await (running ?? run(load())) : null;
      if (!name || !loaded) throw new CallFailed('service_unreachable');
      const answer = await loaded.process.ask(name, query ?? {});
      if (route.answer && Check(route.answer, answer)) return answer as never;
      throw new CallFailed('service_bad_answer');
    },
    close: () => {
      isOpen = false;
      void running?.then(
        (loaded) => loaded?.process.stop(),
        () => undefined,
      );
    },
  };
}

/** @returns null when the inventory is not whole; no process is left then */
async function loadInventory(
  contents: AsyncIterable<Buffer>,
  startProcess: () => InventoryProcess,
): Promise<Loaded | null> {
  let process: InventoryProcess | null = null;
  let taken: Promise<TakenRecords> = Promise.resolve({ synced: null, isEnd: false });
  try {
    for await (const records of inBatches(contents)) {
      process ??= startProcess();
      const before = taken;
      taken = process.take(records);
      // Whoever waits for it hears of it.
      taken.catch(() => undefined);
      // It takes one batch while the next is opened here.
      if ((await before).isEnd) break;
    }
    const { synced } = await taken;
    if (process && synced) return { process, synced };
  } catch (error) {
    process?.stop();
    throw error;
  }
  process?.stop();
  return null;
}

/** Few messages, each of a size that holds nobody up. */
async function* inBatches(contents: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let bytes = 0;
  for await (const content of contents) {
    batch.push(content.toString('utf8'));
    bytes += content.length;
    if (bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
