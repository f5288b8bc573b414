import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeptRecord } from '../../../service/api/inventory-messages.ts';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { encodeHeader, encodeRecord, keyLength } from '../journal/journal-file.ts';
import { openHeader, recordsOf, type OpenedHeader } from './inventory-records.ts';
import { decodeRecord, nothingKept, stateAfter, type KeptState } from './kept-record.ts';

/** What was known of a file when it was closed, and how to tell that it is still that. Nothing that opens it. */
export type KnownFile = Readonly<{ stamp: string; records: number; state: KeptState }>;

/**
 * The file of one inventory: records encrypted by a key of its own, which keychain or vault seals in its header; the bytes are those of the
 * journal. It only grows. What a crash leaves at its end does not open, and is written over: the service is asked for it again.
 */
export class InventoryFile {
  readonly #handle: FileHandle;
  readonly #key: Buffer;
  #length: number;
  #records = 0;
  #state = nothingKept;

  private constructor(handle: FileHandle, { key, end }: OpenedHeader) {
    this.#handle = handle;
    this.#key = key;
    this.#length = end;
  }

  /** Begins an empty one in the place of whatever is there. For this user only, from the first byte. */
  static async create(path: string, sealer: SafeStorage): Promise<InventoryFile> {
    const key = randomBytes(keyLength);
    const header = encodeHeader(await sealer.seal(key.toString('base64')));
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(path, { force: true });
    const handle = await open(path, 'wx+', 0o600);
    await writeAll(handle, header, 0);
    return new InventoryFile(handle, { key, end: header.length });
  }

  /**
   * Opens one to add to it.
   * @param known of this file: while nobody has written to it since, its records are not read again
   * @returns null when there is none, or none that opens. Throws what the file system says
   */
  static async open(path: string, sealer: SafeStorage, known?: KnownFile): Promise<InventoryFile | null> {
    if (!existsSync(path)) return null;
    const handle = await open(path, 'r+');
    try {
      const header = await openHeader(handle, sealer);
      if (header) return await InventoryFile.#openWith(handle, header, known);
    } catch (error) {
      await handle.close();
      throw error;
    }
    await handle.close();
    return null;
  }

  static async #openWith(handle: FileHandle, header: OpenedHeader, known: KnownFile | undefined) {
    const file = new InventoryFile(handle, header);
    const { size } = await handle.stat();
    if (known && known.stamp === (await stampOf(handle))) {
      file.#length = size;
      file.#records = known.records;
      file.#state = known.state;
      return file;
    }
    for await (const { content, bytes } of recordsOf(handle, header)) {
      const record = decodeRecord(content);
      if (!record) break;
      file.#take(record, bytes);
    }
    // What a crash left at the end.
    if (file.#length < size) await handle.truncate(file.#length);
    return file;
  }

  get state(): KeptState {
    return this.#state;
  }

  /** Throws what the file system says; the record is not there then. */
  async append(record: KeptRecord): Promise<void> {
    const bytes = encodeRecord(this.#key, this.#records, Buffer.from(JSON.stringify(record)));
    await writeAll(this.#handle, bytes, this.#length);
    this.#take(record, bytes.length);
  }

  /** On the disk, whatever happens. */
  flush(): Promise<void> {
    return this.#handle.datasync();
  }

  /** @returns what opens it the next time without reading it through. Throws what the file system says */
  async close(): Promise<KnownFile> {
    this.#key.fill(0);
    const stamp = await stampOf(this.#handle).finally(() => this.#handle.close());
    return { stamp, records: this.#records, state: this.#state };
  }

  #take(record: KeptRecord, bytes: number): void {
    this.#length += bytes;
    this.#records += 1;
    this.#state = stateAfter(this.#state, record);
  }
}

/** Another one after each write, also by somebody else. */
async function stampOf(handle: FileHandle): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/** A disk that is full may take a part only. @throws then too */
async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  const { bytesWritten } = await handle.write(bytes, 0, bytes.length, position);
  if (bytesWritten < bytes.length) throw new Error('The disk took a part of an inventory record only.');
}
