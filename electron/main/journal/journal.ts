import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Mutex } from 'async-mutex';
import type { Logger } from 'pino';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { JournalEvent } from './journal-event.ts';
import { decodeHeader, decodeRecords, encodeHeader, encodeRecord, keyLength } from './journal-file.ts';
import { createReserve } from './reserve.ts';

type OpenFile = { descriptor: number; key: Buffer; length: number; next: number; headerLength: number };

export type JournalOptions = Readonly<{
  file: string;
  /** All that has to survive, as events: what a new file begins with. */
  snapshot: () => readonly JournalEvent[];
  log: Logger;
}>;

/**
 * The crash-safe memory of the console: what was begun, what became of it, and the new client secrets that nobody has collected yet. Append-only, encrypted by a key
 * of its own that the keychain or the vault seals, on the disk before `append` returns. Until one of them can seal,
 * it keeps nothing: secrets are never written in the clear.
 */
export class Journal {
  readonly #options: JournalOptions;
  readonly #reserve: ReturnType<typeof createReserve>;
  readonly #turn = new Mutex();
  #sealer: SafeStorage | null = null;
  #open: OpenFile | null = null;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#reserve = createReserve(`${options.file}.reserve`);
  }

  /** Whether what happens now survives a crash. */
  get isKept(): boolean {
    return this.#open !== null;
  }

  /**
   * Begins to keep what happens. What an earlier run left behind is given back first, and then written anew together with
   * the rest, under a new key. A file that does not open, or is damaged, is set aside and never overwritten.
   * @param restore takes over what was left behind
   * @throws journal_not_written
   */
  attach(sealer: SafeStorage, restore: (events: readonly JournalEvent[]) => void): Promise<void> {
    return this.#turn.runExclusive(async () => {
      if (this.#open) return;
      restore(await this.#readLeftBehind(sealer));
      this.#sealer = sealer;
      await this.#rewrite(sealer);
    });
  }

  /**
   * Writes one event so that it survives a crash and a loss of power; does nothing while there is no file.
   * @throws journal_not_written
   */
  append(event: JournalEvent): void {
    const open = this.#open;
    if (!open) return;
    const record = encodeRecord(open.key, open.next, Buffer.from(JSON.stringify(event)));
    this.#reserve.retryWhenFull(() => writeAt(open, record));
    open.length += record.length;
    open.next += 1;
  }

  /** Writes what has to survive into a new file with a new key: what is in it no more is nowhere any more. */
  rotate(): Promise<void> {
    return this.#turn.runExclusive(async () => {
      if (this.#open && this.#sealer) await this.#rewrite(this.#sealer);
    });
  }

  /** Ends writing. The file stays for the next start. */
  close(): void {
    if (this.#open) closeSync(this.#open.descriptor);
    this.#open = null;
  }

  async #readLeftBehind(sealer: SafeStorage): Promise<readonly JournalEvent[]> {
    const { file, log } = this.#options;
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    const header = decodeHeader(bytes);
    const key = header && (await openKey(sealer, header.sealedKey));
    if (!header || !key) {
      log.error({ setAside: setAside(file) }, 'the journal does not open');
      return [];
    }
    const { contents, state } = decodeRecords(key, bytes.subarray(header.end));
    if (state === 'damaged') log.error({ setAside: setAside(file) }, 'the journal is damaged');
    else if (state === 'torn') log.warn('the last record of the journal was not whole');
    return contents.map((content) => JSON.parse(content.toString('utf8')) as JournalEvent);
  }

  async #rewrite(sealer: SafeStorage): Promise<void> {
    const { file, snapshot } = this.#options;
    const key = randomBytes(keyLength);
    const draft = `${file}.new`;
    try {
      const header = encodeHeader(await sealer.seal(key.toString('base64')));
      // From here to the end nothing else happens: an event is in the old file or in the new one.
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      rmSync(draft, { force: true });
      const open = writeAll(draft, key, header, snapshot());
      const old = this.#open;
      renameSync(draft, file);
      syncFolder(dirname(file));
      this.#open = open;
      if (old) wipeKey(old);
    } catch (cause) {
      throw cause instanceof CallFailed ? cause : new CallFailed('journal_not_written', { cause });
    }
    this.#reserve.fill();
  }
}

function writeAll(path: string, key: Buffer, header: Buffer, events: readonly JournalEvent[]): OpenFile {
  const descriptor = openSync(path, 'wx', 0o600);
  const open = { descriptor, key, length: 0, next: 0, headerLength: header.length };
  const write = (bytes: Buffer) => {
    writeWhole(descriptor, bytes, open.length);
    open.length += bytes.length;
  };
  try {
    write(header);
    for (const event of events) {
      write(encodeRecord(key, open.next, Buffer.from(JSON.stringify(event))));
      open.next += 1;
    }
    fsyncSync(descriptor);
    return open;
  } catch (error) {
    closeSync(descriptor);
    rmSync(path, { force: true });
    throw error;
  }
}

/** A record that could not be written whole is taken away again, so that the next one finds its place. */
function writeAt({ descriptor, length }: OpenFile, record: Buffer): void {
  try {
    writeWhole(descriptor, record, length);
    fdatasyncSync(descriptor);
  } catch (error) {
    ftruncateSync(descriptor, length);
    throw error;
  }
}

function writeWhole(descriptor: number, bytes: Buffer, position: number): void {
  for (let written = 0; written < bytes.length;) {
    written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
  }
}

/** The file is already replaced; without its key its bytes say nothing, wherever the disk still has them. */
function wipeKey({ descriptor, headerLength, key }: OpenFile): void {
  key.fill(0);
  writeWhole(descriptor, randomBytes(headerLength), 0);
  fsyncSync(descriptor);
  closeSync(descriptor);
}

async function openKey(sealer: SafeStorage, sealed: Buffer): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await sealer.open(sealed)).text, 'base64');
    return key.length === keyLength ? key : null;
  } catch {
    return null;
  }
}

function setAside(file: string): string {
  const path = `${file}.set-aside-${new Date().toISOString().replaceAll(':', '-')}`;
  renameSync(file, path);
  return path;
}

/** The new name is on the disk only when its folder is; Windows opens no folders and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
