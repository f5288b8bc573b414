import { existsSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { SafeStorage } from '../credentials/safe-storage.ts';
import { decodeHeader, keyLength, openRecord, smallestRecord } from '../journal/journal-file.ts';

/** A sealed key is far smaller, a page of 500 keys too. */
const longestHeader = 64 * 1024;
const longestRecord = 16 * 1024 * 1024;
const lengthBytes = 4;
/** Small records are read many at a time. */
const readAheadBytes = 1024 * 1024;

export type OpenedHeader = Readonly<{
  key: Buffer;
  /** Where the records begin. */
  end: number;
}>;

/** @returns null when it does not open, as where the keychain is locked or was reset. Throws what the file system says */
export async function openHeader(handle: FileHandle, sealer: SafeStorage): Promise<OpenedHeader | null> {
  const { size } = await handle.stat();
  const bytes = await bytesFrom(handle, 0, Math.min(size, longestHeader));
  const header = decodeHeader(bytes);
  if (!header) return null;
  const opened = await sealer.open(header.sealedKey).catch(() => null);
  const key = Buffer.from(opened?.text ?? '', 'base64');
  return key.length === keyLength ? { key, end: header.end } : null;
}

/**
 * The contents of its records in their order, up to the end or to what does not open: what a crash left there. Throws what the file
 * system says.
 */
export async function* recordsOf(
  handle: FileHandle,
  { key, end }: OpenedHeader,
): AsyncGenerator<Readonly<{ content: Buffer; bytes: number }>> {
  const read = readAhead(handle);
  let at = end;
  for (let index = 0; ; index += 1) {
    const length = (await read(at, lengthBytes))?.readUInt32BE(0) ?? 0;
    if (length < smallestRecord || length > longestRecord) return;
    const sealed = await read(at + lengthBytes, length);
    const content = sealed && openRecord(key, index, sealed);
    if (!content) return;
    const bytes = lengthBytes + length;
    yield { content, bytes };
    at += bytes;
  }
}

/** Reads an inventory through. Nothing where there is none, or none that opens now. Throws what the file system says. */
export async function* readInventory(path: string, sealer: SafeStorage): AsyncGenerator<Buffer> {
  if (!existsSync(path)) return;
  const handle = await open(path, 'r');
  let header: OpenedHeader | null = null;
  try {
    header = await openHeader(handle, sealer);
    if (!header) return;
    for await (const { content } of recordsOf(handle, header)) yield content;
  } finally {
    header?.key.fill(0);
    await handle.close();
  }
}

/** Reads at rising places. @returns what reads: null when there are fewer bytes */
function readAhead(handle: FileHandle) {
  let start = 0;
  let known: Buffer = Buffer.alloc(0);
  return async (position: number, length: number): Promise<Buffer | null> => {
    if (position + length > start + known.length) {
      known = await bytesFrom(handle, position, Math.max(length, readAheadBytes));
      start = position;
    }
    const from = position - start;
    return from + length > known.length ? null : known.subarray(from, from + length);
  };
}

/** As many as there are, at most `length`. */
async function bytesFrom(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
