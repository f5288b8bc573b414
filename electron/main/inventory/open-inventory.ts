import { Check } from 'typebox/value';
import { answeredRoutes, type AnsweredRoute } from '../../../service/api/inventory-messages.ts';
import { getOverview } from '../../../service/api/get-overview.ts';
import { listKeys } from '../../../service/api/list-keys.ts';
import type { Route } from '../../../service/api/core/route.ts';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import { InventoryFile } from './inventory-file.ts';
import type { InventoryProcess } from './inventory-process.ts';
import type { KeptRecord } from './kept-record.ts';

export type OpenInventory = Readonly<{
  synced: Extract<KeptRecord, { type: 'synced' }>;
  /** Answers routes that only read keys, as the key service would. @throws service_unreachable for any other */
  call: ServiceClient['call'];
  /** Ends the process that holds the keys. */
  close: () => void;
}>;

const routes: Readonly<Record<AnsweredRoute, Route>> = { listKeys, getOverview };

/**
 * Opens the inventory of a connection. The keys are put into a process of their own, which begins at once; questions wait until it has them.
 * Should it end, the next question starts another.
 * @returns null when there is no whole one that opens now
 */
export async function openInventory(
  file: string,
  sealer: SafeStorage,
  startProcess: () => InventoryProcess,
): Promise<OpenInventory | null> {
  const state = await InventoryFile.read(file, sealer, () => undefined);
  if (!state?.synced) return null;
  let running: InventoryProcess | null = null;
  let loaded: Promise<InventoryProcess> | null = null;
  let isOpen = true;
  const load = async (): Promise<InventoryProcess> => {
    const process = startProcess();
    running = process;
    void process.ended.then(() => {
      if (running === process) loaded = null;
    });
    await InventoryFile.read(file, sealer, (record) =>
      record.type === 'page' ? process.take(record.page) : undefined,
    );
    return process;
  };
  const keys = (): Promise<InventoryProcess> => {
    if (!isOpen) throw new CallFailed('service_unreachable');
    loaded ??= load().catch((thrown: unknown) => {
      loaded = null;
      throw thrown;
    });
    return loaded;
  };
  keys().catch(() => undefined);
  return {
    synced: state.synced,
    call: async (route, { query } = {}) => {
      const name = answeredRoutes.find((known) => routes[known] === route);
      if (!name) throw new CallFailed('service_unreachable');
      const answer = await (await keys()).ask(name, query ?? {});
      if (route.answer && Check(route.answer, answer)) return answer as never;
      throw new CallFailed('service_bad_answer');
    },
    close: () => {
      isOpen = false;
      running?.stop();
    },
  };
}
