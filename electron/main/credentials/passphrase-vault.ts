import { randomBytes } from 'node:crypto';
import { Mutex } from 'async-mutex';
import { literal, object, string, type Static } from '../../contract/core/schema.ts';
import type { FileNotice } from '../../contract/connections/saved-connections.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { noticeOf, readKeptFile, setAside, writeKeptFile, type FoundFile } from './kept-file.ts';
import type { SafeStorage } from './safe-storage.ts';
import { decrypt, deriveKey, encrypt, headerBytes, makeHeader, vaultHeader } from './vault-crypto.ts';
import { createWrongPassphrases } from './wrong-passphrases.ts';

export type VaultState = 'none' | 'locked' | 'unlocked';

const vaultVersion = 1;
const vaultFile = object({
  version: literal(vaultVersion),
  header: vaultHeader,
  /** The data key, encrypted by the key that the passphrase stands for. */
  wrappedKey: string({ pattern: '^[A-Za-z0-9+/]{80}$' }),
});
type VaultFile = Static<typeof vaultFile>;

/** In front of everything that the vault seals, and bound to it: which format it is. */
const mark = Buffer.from('KDV1');
export const isSealedByVault = (sealed: Buffer): boolean => sealed.subarray(0, mark.length).equals(mark);

export type VaultOptions = Readonly<{
  file: string;
  onChange: (state: VaultState) => void;
  /** milliseconds */
  clock?: () => number;
}>;

/**
 * Seals where the system has no keychain to trust. One random key seals everything; on disk it is encrypted by a passphrase, and while the
 * vault is locked it is nowhere in memory.
 */
export class PassphraseVault implements SafeStorage {
  readonly #options: VaultOptions;
  readonly #wrongs: ReturnType<typeof createWrongPassphrases>;
  /** One passphrase at a time, so that many at once are not many guesses. */
  readonly #turn = new Mutex();
  #found: FoundFile<VaultFile>;
  #key: Buffer | null = null;

  constructor(options: VaultOptions) {
    this.#options = options;
    this.#wrongs = createWrongPassphrases(options.clock ?? (() => performance.now()));
    this.#found = readKeptFile(options.file, vaultFile, vaultVersion);
  }

  state(): VaultState {
    if (this.#key) return 'unlocked';
    return this.#found.state === 'read' ? 'locked' : 'none';
  }

  /** What the admin has to know of its file. */
  notice(): FileNotice | null {
    return noticeOf('vault', this.#found);
  }

  /** Makes the vault and leaves it unlocked. @throws vault_exists, connection_not_saved */
  create(passphrase: string): Promise<void> {
    return this.#turn.runExclusive(async () => {
      if (this.#found.state === 'read') throw new CallFailed('vault_exists');
      if (this.#found.state === 'unreadable') throw new CallFailed('connection_not_saved');
      const key = randomBytes(32);
      await this.#keepUnder(passphrase, key);
      this.#become(key);
    });
  }

  /**
   * Another passphrase from now on; what was sealed stays as it is. Leaves the vault unlocked.
   * @throws vault_missing, connection_not_saved, passphrase_wrong and passphrase_too_soon
   */
  changePassphrase(passphrase: string, next: string): Promise<void> {
    return this.#turn.runExclusive(async () => {
      const key = await this.#unwrap(passphrase);
      await this.#keepUnder(next, key);
      this.#become(key);
    });
  }

  /**
   * For an admin who lost the passphrase: there is no vault any more. Its file is set aside, not wiped: a passphrase that comes back opens it.
   * @throws vault_missing, connection_not_saved
   */
  reset(): Promise<void> {
    return this.#turn.runExclusive(async () => {
      if (this.#found.state !== 'read') throw new CallFailed('vault_missing');
      try {
        setAside(this.#options.file, 'reset');
      } catch (cause) {
        throw new CallFailed('connection_not_saved', { cause });
      }
      this.#found = { state: 'missing' };
      this.#key?.fill(0);
      this.#become(null);
    });
  }

  /** @throws vault_missing, passphrase_wrong and passphrase_too_soon (both say how long to wait) */
  unlock(passphrase: string): Promise<void> {
    return this.#turn.runExclusive(async () => this.#become(await this.#unwrap(passphrase)));
  }

  /** Forgets the key. What is locked already stays so. */
  lock(): void {
    if (!this.#key) return;
    this.#key.fill(0);
    this.#become(null);
  }

  /** Whether it can seal now. */
  async isSafe(): Promise<boolean> {
    return this.#key !== null;
  }

  /** @throws vault_locked, vault_missing */
  async seal(text: string): Promise<Buffer> {
    return Buffer.concat([mark, encrypt(this.#open(), Buffer.from(text, 'utf8'), mark)]);
  }

  /** @throws vault_locked, vault_missing; an error when it was sealed by another vault or was changed */
  async open(sealed: Buffer): Promise<{ text: string; isStale: boolean }> {
    const key = this.#open();
    if (!isSealedByVault(sealed)) throw new Error('The vault did not seal this.');
    return { text: decrypt(key, sealed.subarray(mark.length), mark).toString('utf8'), isStale: false };
  }

  /** The data key. @throws vault_missing, passphrase_wrong, passphrase_too_soon */
  async #unwrap(passphrase: string): Promise<Buffer> {
    if (this.#found.state !== 'read') throw new CallFailed('vault_missing');
    this.#wrongs.insistOnPause();
    const { header, wrappedKey } = this.#found.content;
    const derived = await deriveKey(passphrase, header);
    const key = tryTo(() => decrypt(derived, Buffer.from(wrappedKey, 'base64'), headerBytes(header)));
    derived.fill(0);
    if (!key) throw this.#wrongs.another();
    this.#wrongs.right();
    return key;
  }

  /** Writes the data key, encrypted by what the passphrase stands for. @throws connection_not_saved */
  async #keepUnder(passphrase: string, key: Buffer): Promise<void> {
    const header = makeHeader();
    const derived = await deriveKey(passphrase, header);
    const wrapped = encrypt(derived, key, headerBytes(header));
    derived.fill(0);
    const content: VaultFile = { version: 1, header, wrappedKey: wrapped.toString('base64') };
    await writeKeptFile(this.#options.file, content).catch((cause: unknown) => {
      throw new CallFailed('connection_not_saved', { cause });
    });
    this.#found = { state: 'read', content };
  }

  #open(): Buffer {
    if (!this.#key) throw new CallFailed(this.state() === 'none' ? 'vault_missing' : 'vault_locked');
    return this.#key;
  }

  #become(key: Buffer | null): void {
    this.#key = key;
    this.#options.onChange(this.state());
  }
}

function tryTo<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
