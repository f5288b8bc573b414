import type { Logger } from 'pino';
import type { Connection } from '../../contract/connections/connection.ts';
import type {
  SavedConnection,
  SavedConnections as SavedList,
} from '../../contract/connections/saved-connections.ts';
import type { ConnectionStore, Keeping, KnownConnection } from '../credentials/connection-store.ts';
import { jiraAuthorization } from '../credentials/jira-authorization.ts';
import type { PassphraseVault } from '../credentials/passphrase-vault.ts';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import type { JiraCredentials } from '../credentials/sealed-credentials.ts';
import { asCallFailed, CallFailed } from '../ipc/call-failed.ts';
import type { Inventories } from '../inventory/inventories.ts';
import { isLocked } from '../key-service/refusal.ts';
import type { Connections } from './connections.ts';
import type { SavedTarget, Target } from './open-service.ts';

export type SavedConnectionsDeps = Readonly<{
  connections: Connections;
  store: ConnectionStore;
  vault: PassphraseVault;
  keychain: SafeStorage;
  /** Sets aside the embedded services whose keys the vault sealed. */
  setServicesAside: () => void;
  /** The inventories of remembered connections, where they are kept. */
  inventories?: Pick<Inventories, 'standInFor'>;
  /** Whether an earlier run left behind what only the vault can open. */
  waitsForVault?: () => boolean;
  onChange: (saved: SavedList) => void;
  log: Logger;
}>;
export type FoundPlace = Readonly<{ kind: 'jira' | 'service'; address: string }>;

/** What the admin does with remembered connections. Credentials go from the store to the key service, and nowhere else. */
export class SavedConnections {
  readonly #deps: SavedConnectionsDeps;
  #activeId: string | null = null;
  #failure: SavedList['failure'] = null;

  constructor(deps: SavedConnectionsDeps) {
    this.#deps = deps;
  }

  async list(): Promise<SavedList> {
    const { store, vault, keychain, waitsForVault } = this.#deps;
    return {
      items: store.list().map(savedOf),
      activeId: this.#activeId,
      keychain: await keychain.isSafe(),
      vault: vault.state(),
      waitsForPassphrase: vault.state() === 'locked' && waitsForVault?.() === true,
      notices: [store.notice(), vault.notice()].filter((notice) => notice !== null),
      failure: this.#failure,
    };
  }

  /** Tells what has changed. */
  tell(): void {
    void this.list().then(this.#deps.onChange, (error: unknown) => {
      this.#deps.log.error({ err: error }, 'saved connections could not be told');
    });
  }

  /** The vault was locked: a connection by what it protects waits for the passphrase. */
  noteLocked(): void {
    const { store, connections } = this.#deps;
    const active = store.list().find(({ connectionId }) => connectionId === this.#activeId);
    if (active?.backend === 'vault') connections.noteLocked();
  }

  /** The connection became another: a remembered one is active only while it lasts. */
  noteConnection({ state }: Connection): void {
    if (this.#activeId === null || (state !== 'disconnected' && state !== 'connecting')) return;
    this.#activeId = null;
    this.tell();
  }

  /**
   * Connects with credentials that were typed, and remembers them if asked to, before the connection counts.
   * @throws keychain_unavailable, connection_not_saved (nothing is connected then), and what connecting throws
   */
  async connect(
    place: FoundPlace,
    credentials: JiraCredentials,
    keeping: Keeping | null,
  ): Promise<Connection> {
    const { connections, store } = this.#deps;
    if (keeping === 'on-this-computer') await this.#insistOnSealer();
    let savedId: string | null = null;
    const typed = jiraAuthorization(credentials);
    const source = () => (savedId === null ? Promise.resolve(typed) : this.#authorization(savedId));
    this.#failure = null;
    const saved = keeping === null ? null : this.#savedTarget(() => savedId);
    const target: Target = { ...place, jiraAuthorization: keeping === null ? typed : source, saved };
    const connection = await connections.connect(target, async ({ user }) => {
      if (keeping === null) return;
      const { userId, displayName } = user;
      const facts = { ...place, name: hostOf(place.address), user: { userId, displayName }, credentials };
      savedId = await store.save(facts, keeping);
    });
    await this.#becomeActive(savedId);
    return connection;
  }

  /** Connects by what is remembered. @throws connection_not_found, what opening the secret throws, and what connecting throws */
  async open(connectionId: string): Promise<Connection> {
    const { connections, store } = this.#deps;
    const { kind, address } = store.get(connectionId);
    this.#failure = null;
    try {
      // Opened first: a secret that stays shut must not end the connection that is there.
      await store.credentials(connectionId);
      const source = () => this.#authorization(connectionId);
      const connection = await connections.connect(
        { kind, address, jiraAuthorization: source, saved: this.#savedTarget(() => connectionId) },
        async ({ user }) => {
          const { userId, displayName } = user;
          await store
            .change(connectionId, { user: { userId, displayName }, lastUsedAt: Date.now() })
            .catch(this.#warn);
        },
      );
      await this.#becomeActive(connectionId);
      return connection;
    } catch (thrown) {
      const { code, message } = asCallFailed(thrown);
      // Being locked is no failure: the passphrase is asked for.
      if (!isLocked(code)) this.#failure = { connectionId, code, message };
      this.tell();
      throw thrown;
    }
  }

  /** At the start: connects by the last active one if its secret opens without asking anybody. Never throws. */
  async resumeLast(): Promise<void> {
    const { store, log } = this.#deps;
    const last = store.list().find(({ connectionId }) => connectionId === store.lastActiveId());
    if (last?.backend !== 'keychain') return;
    await this.open(last.connectionId).catch((error: unknown) => {
      log.warn({ err: error }, 'the last connection could not be opened at the start');
    });
  }

  /** @throws connection_not_found, and what opening the secret and signing in throw */
  async test(
    connectionId: string,
  ): Promise<{ isAdmin: boolean; userName: string | null; email: string | null }> {
    const { store } = this.#deps;
    const known = store.get(connectionId);
    try {
      const { user } = await this.#try(known, await store.credentials(connectionId));
      return { isAdmin: true, userName: user.displayName, email: user.email };
    } catch (thrown) {
      // Jira knows this user: the credentials are good, and it is no administrator.
      if (asCallFailed(thrown).code !== 'not_an_admin') throw thrown;
      return { isAdmin: false, userName: known.user?.displayName ?? null, email: known.email };
    }
  }

  /** @throws connection_not_found, connection_not_saved, and what testing new credentials throws */
  async edit(connectionId: string, name: string, credentials: JiraCredentials | null): Promise<SavedList> {
    const { connections, store } = this.#deps;
    const known = store.get(connectionId);
    if (credentials) {
      if (known.backend !== 'memory') await this.#insistOnSealer();
      const { userId, displayName } = (await this.#try(known, credentials)).user;
      await store.replaceCredentials(connectionId, credentials);
      await store.change(connectionId, { user: { userId, displayName } });
      if (this.#activeId === connectionId) connections.noteNewCredentials();
    }
    await store.change(connectionId, { name: name.trim() === '' ? known.name : name.trim() });
    if (this.#failure?.connectionId === connectionId) this.#failure = null;
    return this.list();
  }

  /** Wipes record and secret. @throws connection_not_found, connection_not_saved */
  async remove(connectionId: string): Promise<SavedList> {
    await this.#deps.store.remove(connectionId);
    if (this.#activeId === connectionId) this.#activeId = null;
    if (this.#failure?.connectionId === connectionId) this.#failure = null;
    return this.list();
  }

  /**
   * Gives up what the lost passphrase protects. Connections by it are forgotten; the vault, and key services of this computer whose keys it
   * sealed, are set aside.
   * @throws still_connected, vault_missing, connection_not_saved
   */
  async resetVault(): Promise<SavedList> {
    const { connections, store, vault, setServicesAside } = this.#deps;
    if (connections.current().state !== 'disconnected') throw new CallFailed('still_connected');
    await vault.reset();
    for (const { connectionId, backend } of store.list())
      if (backend === 'vault') await store.remove(connectionId);
    setServicesAside();
    this.#failure = null;
    return this.list();
  }

  /**
   * New credentials for the connection that is open; a remembered secret is replaced once the new one works.
   * @throws not_connected, credentials_other_user, keychain_unavailable, vault_locked, connection_not_saved, and what signing in throws
   */
  async enterCredentials(credentials: JiraCredentials): Promise<Connection> {
    const { connections, store } = this.#deps;
    const savedId = this.#activeId;
    const typed = jiraAuthorization(credentials);
    if (savedId === null) return connections.replaceCredentials(typed, async () => typed);
    if (store.get(savedId).backend !== 'memory') await this.#insistOnSealer();
    return connections.replaceCredentials(typed, async () => {
      await store.replaceCredentials(savedId, credentials);
      return () => this.#authorization(savedId);
    });
  }

  /** The admin leaves: the next start does not connect by itself. @throws job_running */
  async disconnect(): Promise<Connection> {
    const connection = await this.#deps.connections.disconnect();
    await this.#deps.store.noteActive(null).catch(this.#warn);
    return connection;
  }

  readonly #warn = (error: unknown): void =>
    this.#deps.log.warn({ err: error }, 'the use of a connection could not be noted');

  /** Only a connection that is still remembered has an inventory. */
  #savedTarget(idOf: () => string | null): SavedTarget {
    const { store, inventories } = this.#deps;
    const connectionId = () => store.list().find((one) => one.connectionId === idOf())?.connectionId ?? null;
    return {
      connectionId,
      standIn: async () => {
        const id = connectionId();
        return id === null ? null : (inventories?.standInFor(id) ?? null);
      },
    };
  }

  async #authorization(connectionId: string): Promise<string> {
    return jiraAuthorization(await this.#deps.store.credentials(connectionId));
  }

  #try({ kind, address }: KnownConnection, credentials: JiraCredentials) {
    return this.#deps.connections.test({ kind, address, jiraAuthorization: jiraAuthorization(credentials) });
  }

  async #becomeActive(connectionId: string | null): Promise<void> {
    this.#activeId = connectionId;
    await this.#deps.store.noteActive(connectionId).catch(this.#warn);
    this.tell();
  }

  /** @throws keychain_unavailable, vault_locked */
  async #insistOnSealer(): Promise<void> {
    if ((await this.#deps.store.sealer()) !== null) return;
    throw new CallFailed(this.#deps.vault.state() === 'locked' ? 'vault_locked' : 'keychain_unavailable');
  }
}

const hostOf = (address: string): string => new URL(address).host;

const savedOf = ({ backend, user, ...known }: KnownConnection): SavedConnection => ({
  ...known,
  userName: user?.displayName ?? null,
  keptBy: backend,
});
