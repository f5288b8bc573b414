import { setTimeout as delay } from 'node:timers/promises';
import { Mutex } from 'async-mutex';
import type { Logger } from 'pino';
import type { Connection } from '../../contract/connections/connection.ts';
import type { Connections } from '../connections/connections.ts';
import type { StandIn } from '../connections/open-service.ts';
import type { Backend, KnownConnection } from '../credentials/connection-store.ts';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { inventoryFolder, type InventoryFolder } from './inventory-folder.ts';
import type { InventoryProcess } from './inventory-process.ts';
import { openInventory, type OpenInventory } from './open-inventory.ts';
import { createInventorySync } from './sync-inventory.ts';
import { createSyncLoop } from './sync-loop.ts';

/** A service that is only being restarted is back sooner. */
const graceMs = 1500;

export type InventoriesDeps = Readonly<{
  /** Where they are kept. */
  folder: string;
  /** What is remembered on this computer, and what seals it. */
  saved: () => readonly KnownConnection[];
  backends: Readonly<Record<Backend, SafeStorage>>;
  /** Asked late: it is made with these. */
  connections: () => Connections;
  startProcess: () => InventoryProcess;
  log: Logger;
  /** epoch milliseconds */
  clock?: () => number;
}>;
type Reading = { connectionId: string; opened: OpenInventory };

/**
 * Keeps an inventory of each connection that is saved on this computer, sealed by what seals its credentials: while connected it follows the
 * service, and while that is away the keys are read from it.
 */
export class Inventories {
  readonly #deps: Required<InventoriesDeps>;
  readonly #folder: InventoryFolder;
  /** One sync at a time, also when one connection follows the other. */
  readonly #turn = new Mutex();
  #syncing: { connectionId: string; loop: ReturnType<typeof createSyncLoop> } | null = null;
  #reading: Reading | null = null;
  #waiting: AbortController | null = null;

  constructor(deps: InventoriesDeps) {
    this.#deps = { clock: Date.now, ...deps };
    this.#folder = inventoryFolder(deps.folder);
    // What a crash kept from being wiped.
    this.keepSavedOnly();
  }

  /** What is remembered has changed: inventories of other connections are wiped. */
  keepSavedOnly(): void {
    const kept = this.#deps.saved().filter(({ backend }) => backend !== 'memory');
    const ids = kept.map(({ connectionId }) => connectionId);
    if (this.#syncing && !ids.includes(this.#syncing.connectionId)) this.#stopSyncing();
    if (this.#reading && !ids.includes(this.#reading.connectionId)) this.#stopReading();
    try {
      this.#folder.keepOnly(ids);
    } catch (error) {
      this.#deps.log.error({ err: error }, 'an inventory could not be wiped');
    }
  }

  /** The connection stands in another way. */
  noteConnection(connection: Connection): void {
    const connectionId = this.#deps.connections().savedId();
    if (connection.state === 'connected') {
      this.#stopReading();
      if (connectionId !== null) this.#follow(connectionId, connection);
      return;
    }
    this.#stopSyncing();
    if (connection.state !== 'reconnecting') this.#stopReading();
    else if (connection.kind !== 'sample' && !this.#reading && !this.#waiting)
      void this.#standIn(connectionId);
  }

  /** The admin has changed something. */
  noteOwnChange(): void {
    this.#syncing?.loop.hurry();
  }

  /** What is shown of a connection whose service is away from the start; null: nothing was kept, or it does not open now. */
  async standInFor(
    connectionId: string,
  ): Promise<(StandIn & Pick<Connection, 'deployment' | 'user'>) | null> {
    const known = this.#known(connectionId);
    const opened = await this.#open(connectionId);
    if (!known || !opened) return null;
    this.#stopReading();
    this.#reading = { connectionId, opened };
    const { at, deployment } = opened.synced;
    return {
      syncedAt: at,
      call: opened.call,
      deployment,
      user: known.user && { ...known.user, email: known.email },
    };
  }

  async #standIn(connectionId: string | null): Promise<void> {
    const waiting = new AbortController();
    this.#waiting = waiting;
    const isOver = () => waiting.signal.aborted;
    await delay(graceMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    const opened = connectionId === null || isOver() ? null : await this.#open(connectionId);
    // Meanwhile the service may be back, or the admin elsewhere.
    if (isOver()) {
      opened?.close();
      return;
    }
    if (opened && connectionId !== null) this.#reading = { connectionId, opened };
    this.#deps.connections().standInWith(opened && { syncedAt: opened.synced.at, call: opened.call });
  }

  async #open(connectionId: string): Promise<OpenInventory | null> {
    const { log, startProcess } = this.#deps;
    const sealer = this.#sealerOf(connectionId);
    if (!sealer) return null;
    return openInventory(this.#folder.fileOf(connectionId), sealer, startProcess).catch((error: unknown) => {
      log.error({ err: error }, 'the inventory cannot be read');
      return null;
    });
  }

  #follow(connectionId: string, { deployment }: Connection): void {
    if (this.#syncing?.connectionId === connectionId) return;
    this.#stopSyncing();
    const sealer = this.#sealerOf(connectionId);
    if (!sealer) return;
    const { connections, clock, log } = this.#deps;
    const client = connections().client();
    const file = this.#folder.fileOf(connectionId);
    const draft = this.#folder.draftOf(connectionId);
    const sync = createInventorySync({ client, sealer, file, draft, deployment, clock });
    const loop = createSyncLoop(
      (uses) =>
        this.#turn.runExclusive(async () => {
          if (this.#syncing?.loop === loop && (await sealer.isSafe())) await sync({ uses });
        }),
      log,
    );
    this.#syncing = { connectionId, loop };
  }

  #known(connectionId: string): KnownConnection | undefined {
    return this.#deps.saved().find((one) => one.connectionId === connectionId);
  }

  /** null: the connection is remembered until Keydesk quits, and so is nothing of its keys. */
  #sealerOf(connectionId: string): SafeStorage | null {
    const backend = this.#known(connectionId)?.backend ?? 'memory';
    return backend === 'memory' ? null : this.#deps.backends[backend];
  }

  #stopSyncing(): void {
    this.#syncing?.loop.stop();
    this.#syncing = null;
  }

  #stopReading(): void {
    this.#waiting?.abort();
    this.#waiting = null;
    this.#reading?.opened.close();
    this.#reading = null;
  }
}
