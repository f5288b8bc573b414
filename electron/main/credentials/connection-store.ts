import { randomUUID } from 'node:crypto';
import { Mutex } from 'async-mutex';
import type { Logger } from 'pino';
import type { FileNotice } from '../../contract/connections/saved-connections.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import {
  connectionsFile,
  fileVersion,
  type ConnectionRecord,
  type ConnectionsFile,
} from './connections-file.ts';
import { noticeOf, readKeptFile, writeKeptFile, type FoundFile } from './kept-file.ts';
import type { SafeStorage } from './safe-storage.ts';
import { clearPartOf, openCredentials, sealCredentials, type JiraCredentials } from './sealed-credentials.ts';

export type Backend = ConnectionRecord['backend'];
/** A connection as it may be shown. memory: until Keydesk quits, and in no file. */
export type KnownConnection = Omit<ConnectionRecord, 'sealed' | 'backend'> & {
  readonly backend: Backend | 'memory';
};
export type NewConnection = Pick<ConnectionRecord, 'name' | 'kind' | 'address' | 'user'> &
  Readonly<{ credentials: JiraCredentials }>;
/** How long a connection is to be remembered. */
export type Keeping = 'until-quit' | 'on-this-computer';

export type StoreOptions = Readonly<{
  file: string;
  backends: Readonly<Record<Backend, SafeStorage>>;
  onChange: () => void;
  log: Logger;
  /** epoch milliseconds */
  clock?: () => number;
}>;

/**
 * The connections that the admin has Keydesk remember. Every change is on disk before it counts; one that cannot be sealed or written
 * changes nothing.
 */
export class ConnectionStore {
  readonly #options: Required<StoreOptions>;
  readonly #found: FoundFile<ConnectionsFile>;
  /** One change at a time. */
  readonly #turn = new Mutex();
  readonly #inMemory = new Map<string, { known: KnownConnection; credentials: JiraCredentials }>();
  #content: ConnectionsFile;

  constructor(options: StoreOptions) {
    this.#options = { clock: Date.now, ...options };
    this.#found = readKeptFile(options.file, connectionsFile, fileVersion);
    this.#content =
      this.#found.state === 'read'
        ? this.#found.content
        : { version: fileVersion, lastActiveId: null, connections: [] };
  }

  /** What the admin has to know of the file. */
  notice(): FileNotice | null {
    return noticeOf('connections', this.#found);
  }

  /** Last used first. */
  list(): KnownConnection[] {
    const kept = this.#content.connections.map(shownOf);
    const held = [...this.#inMemory.values()].map(({ known }) => known);
    const momentOf = ({ lastUsedAt, createdAt }: KnownConnection) => lastUsedAt ?? createdAt;
    return [...kept, ...held].sort((a, b) => momentOf(b) - momentOf(a));
  }

  lastActiveId(): string | null {
    return this.#content.lastActiveId;
  }

  /** @throws connection_not_found */
  get(connectionId: string): KnownConnection {
    const found = this.list().find((one) => one.connectionId === connectionId);
    if (!found) throw new CallFailed('connection_not_found');
    return found;
  }

  /** Who can seal at this moment; null: nobody. */
  async sealer(): Promise<Backend | null> {
    const { keychain, vault } = this.#options.backends;
    if (await keychain.isSafe()) return 'keychain';
    return (await vault.isSafe()) ? 'vault' : null;
  }

  /**
   * Remembers a connection. One of the same address and user is replaced.
   * @throws keychain_unavailable, connection_not_saved
   */
  save({ credentials, ...facts }: NewConnection, keeping: Keeping): Promise<string> {
    return this.#turn.runExclusive(async () => {
      const same = this.list().find(
        (one) =>
          one.kind === facts.kind && one.address === facts.address && one.user?.userId === facts.user?.userId,
      );
      const now = this.#options.clock();
      const known = {
        ...facts,
        ...clearPartOf(credentials),
        connectionId: same?.connectionId ?? randomUUID(),
        name: same?.name ?? facts.name,
        createdAt: same?.createdAt ?? now,
        lastUsedAt: now,
      };
      if (keeping === 'until-quit') await this.#keepInMemory(known, credentials);
      else await this.#keepOnDisk(known, credentials);
      return known.connectionId;
    });
  }

  /** @throws connection_not_found, credentials_unreadable, credentials_moved, vault_locked, vault_missing */
  async credentials(connectionId: string): Promise<JiraCredentials> {
    const held = this.#inMemory.get(connectionId);
    if (held) return held.credentials;
    const record = this.#record(connectionId);
    const storage = this.#options.backends[record.backend];
    const { credentials, isStale } = await openCredentials(storage, record, record.sealed);
    // The system's keychain has a newer key. Not being able to use it yet costs nothing.
    if (isStale) await this.replaceCredentials(connectionId, credentials).catch(this.#warn);
    return credentials;
  }

  /** @throws connection_not_found, keychain_unavailable, vault_locked, connection_not_saved */
  replaceCredentials(connectionId: string, credentials: JiraCredentials): Promise<void> {
    return this.#turn.runExclusive(async () => {
      const known = { ...this.get(connectionId), ...clearPartOf(credentials) };
      if (known.backend === 'memory') await this.#keepInMemory(known, credentials);
      else await this.#keepOnDisk(known, credentials);
    });
  }

  /** @throws connection_not_found, connection_not_saved */
  change(
    connectionId: string,
    change: Partial<Pick<ConnectionRecord, 'name' | 'user' | 'lastUsedAt'>>,
  ): Promise<void> {
    return this.#turn.runExclusive(async () => {
      const held = this.#inMemory.get(connectionId);
      if (held) {
        this.#inMemory.set(connectionId, { ...held, known: { ...held.known, ...change } });
        this.#options.onChange();
      } else await this.#replace({ ...this.#record(connectionId), ...change });
    });
  }

  /** Wipes the record and its secret. @throws connection_not_found, connection_not_saved */
  remove(connectionId: string): Promise<void> {
    return this.#turn.runExclusive(async () => {
      this.get(connectionId);
      if (this.#inMemory.delete(connectionId)) this.#options.onChange();
      else await this.#dropFromDisk(connectionId);
    });
  }

  /** The one to offer at the next start; null: none. @throws connection_not_saved */
  noteActive(connectionId: string | null): Promise<void> {
    return this.#turn.runExclusive(async () => {
      const isKept = this.#content.connections.some((one) => one.connectionId === connectionId);
      const lastActiveId = isKept ? connectionId : null;
      if (lastActiveId === this.#content.lastActiveId) return;
      await this.#write({ ...this.#content, lastActiveId });
    });
  }

  readonly #warn = (error: unknown): void =>
    this.#options.log.warn({ err: error }, 'saved credentials could not be sealed again');

  #record(connectionId: string): ConnectionRecord {
    const found = this.#content.connections.find((one) => one.connectionId === connectionId);
    if (!found) throw new CallFailed('connection_not_found');
    return found;
  }

  async #keepInMemory(known: Omit<KnownConnection, 'backend'>, credentials: JiraCredentials): Promise<void> {
    const isKept = this.#content.connections.some((one) => one.connectionId === known.connectionId);
    if (isKept) await this.#dropFromDisk(known.connectionId);
    this.#inMemory.set(known.connectionId, { known: { ...known, backend: 'memory' }, credentials });
    this.#options.onChange();
  }

  async #keepOnDisk(known: Omit<KnownConnection, 'backend'>, credentials: JiraCredentials): Promise<void> {
    const backend = await this.sealer();
    if (!backend) throw new CallFailed('keychain_unavailable');
    const sealed = await sealCredentials(this.#options.backends[backend], known, credentials);
    await this.#replace({ ...known, backend, sealed });
    if (this.#inMemory.delete(known.connectionId)) this.#options.onChange();
  }

  async #dropFromDisk(connectionId: string): Promise<void> {
    const { lastActiveId, connections } = this.#content;
    await this.#write({
      version: fileVersion,
      lastActiveId: lastActiveId === connectionId ? null : lastActiveId,
      connections: connections.filter((one) => one.connectionId !== connectionId),
    });
  }

  #replace(record: ConnectionRecord): Promise<void> {
    const { connections } = this.#content;
    const others = connections.filter((one) => one.connectionId !== record.connectionId);
    return this.#write({ ...this.#content, connections: [...others, record] });
  }

  async #write(content: ConnectionsFile): Promise<void> {
    if (this.#found.state === 'unreadable') throw new CallFailed('connection_not_saved');
    await writeKeptFile(this.#options.file, content).catch((cause: unknown) => {
      throw new CallFailed('connection_not_saved', { cause });
    });
    this.#content = content;
    this.#options.onChange();
  }
}

function shownOf(record: ConnectionRecord): KnownConnection {
  const { connectionId, name, kind, address, method, email, user, backend, createdAt, lastUsedAt } = record;
  return { connectionId, name, kind, address, method, email, user, backend, createdAt, lastUsedAt };
}
