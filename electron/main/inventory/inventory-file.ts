import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { decodeHeader, encodeHeader, encodeRecord, keyLength, openRecord } from '../journal/journal-file.ts';
import { decodeRecord, nothingKept, stateAfter, type KeptRecord, type KeptState } from './kept-record.ts';

/** A sealed key is far smaller, a page of 500 keys too. */
const longestHeader = 64 * 1024;
const longestRecord = 16 * 1024 * 1024;
const lengthBytes = 4;

type OnRecord = (record: KeptRecord) => Promise<void> | undefined;

/**
 * The file of one inventory: records encrypted by a key of its own, which keychain or vault seals in its header; the bytes are those of the
 * journal. It only grows. What a crash leaves at its end does not open, and is written over: the service is asked for it again.
 */
export class InventoryFile {
  readonly #handle: FileHandle;
  readonly #key: Buffer;
  #length: number;
  #next = 0;
  #state = nothingKept;

  private constructor(handle: FileHandle, key: Buffer, length: number) {
    this.#handle = handle;
    this.#key = key;
    this.#length = length;
  }

  /** Begins an empty one in the place of whatever is there. For this user only, from the first byte. */
  static async create(path: string, sealer: SafeStorage): Promise<InventoryFile> {
    const key = randomBytes(keyLength);
    const header = encodeHeader(await sealer.seal(key.toString('base64')));
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(path, { force: true });
    const handle = await open(path, 'wx+', 0o600);
    await handle.write(header, 0, header.length, 0);
    return new InventoryFile(handle, key, header.length);
  }

  /** Opens one to add to it. @returns null when there is none, or none that opens. Throws what the file system says */
  static open(path: string, sealer: SafeStorage): Promise<InventoryFile | null> {
    return InventoryFile.#openWith('r+', path, sealer, () => undefined);
  }

  /**
   * Reads one through, a record at a time.
   * @returns what is known of it; null when there is none, or none that opens. Throws what the file system and `onRecord` throw
   */
  static async read(path: string, sealer: SafeStorage, onRecord: OnRecord): Promise<KeptState | null> {
    const file = await InventoryFile.#openWith('r', path, sealer, onRecord);
    await file?.close();
    return file?.state ?? null;
  }

  static async #openWith(flag: 'r' | 'r+', path: string, sealer: SafeStorage, onRecord: OnRecord) {
    if (!existsSync(path)) return null;
    const handle = await open(path, flag);
    try {
      const opened = await openHeader(handle, sealer);
      if (!opened) {
        await handle.close();
        return null;
      }
      const file = new InventoryFile(handle, opened.key, opened.end);
      await file.#readThrough(onRecord);
      // What a crash left at the end.
      if (flag === 'r+') await handle.truncate(file.#length);
      return file;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get state(): KeptState {
    return this.#state;
  }

  /** Throws what the file system says; the record is not there then. */
  async append(record: KeptRecord): Promise<void> {
    const bytes = encodeRecord(this.#key, this.#next, Buffer.from(JSON.stringify(record)));
    await this.#handle.write(bytes, 0, bytes.length, this.#length);
    this.#take(record, bytes.length);
  }

  /** On the disk, whatever happens. */
  flush(): Promise<void> {
    return this.#handle.datasync();
  }

  async close(): Promise<void> {
    this.#key.fill(0);
    await this.#handle.close();
  }

  async #readThrough(onRecord: OnRecord): Promise<void> {
    for (;;) {
      const bytes = await this.#recordBytes();
      const content = bytes && openRecord(this.#key, this.#next, bytes);
      const record = content && decodeRecord(content);
      if (!record) return;
      await onRecord(record);
      this.#take(record, lengthBytes + bytes.length);
    }
  }

  /** @returns null at the end, and where no whole record follows */
  async #recordBytes(): Promise<Buffer | null> {
    const head = await readAt(this.#handle, this.#length, lengthBytes);
    const length = head?.readUInt32BE(0) ?? 0;
    if (length === 0 || length > longestRecord) return null;
    return readAt(this.#handle, this.#length + lengthBytes, length);
  }

  #take(record: KeptRecord, bytes: number): void {
    this.#length += bytes;
    this.#next += 1;
    this.#state = stateAfter(this.#state, record);
  }
}

async function openHeader(
  handle: FileHandle,
  sealer: SafeStorage,
): Promise<{ key: Buffer; end: number } | null> {
  const { size } = await handle.stat();
  const bytes = await readAt(handle, 0, Math.min(size, longestHeader));
  const header = bytes && decodeHeader(bytes);
  if (!header) return null;
  // A keychain that is locked or was reset: the file says nothing, now.
  const opened = await sealer.open(header.sealedKey).catch(() => null);
  const key = Buffer.from(opened?.text ?? '', 'base64');
  return key.length === keyLength ? { key, end: header.end } : null;
}

/** @returns null when there are fewer bytes */
async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  return bytesRead === length ? buffer : null;
}
