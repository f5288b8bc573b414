import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileFault } from './export-messages.ts';

/** What a file could not be written for. */
export class FileFailed extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault, cause: unknown) {
    super(cause instanceof Error ? cause.message : fault, { cause });
    this.name = 'FileFailed';
    this.fault = fault;
  }
}

const faults: Readonly<Record<string, FileFault>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EFBIG: 'disk_full',
  EACCES: 'file_not_permitted',
  EPERM: 'file_not_permitted',
  EROFS: 'file_not_permitted',
  EBUSY: 'file_not_permitted',
  ENOENT: 'folder_not_found',
  ENOTDIR: 'folder_not_found',
  EEXIST: 'file_exists',
};

const asFileFailed = (thrown: unknown): FileFailed => {
  if (thrown instanceof FileFailed) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return new FileFailed(faults[code] ?? 'file_not_written', thrown);
};

export type DraftPlaces = Readonly<{
  /** The file that shall be there in the end. */
  path: string;
  /** What is filled until then, in the same folder. */
  draft: string;
  /** Whether a file that is there already may be replaced; whether it is there is seen at the begin and at the end. */
  mayReplace: boolean;
}>;

/** With it the name of a draft has 142 bytes: encrypted homes (eCryptfs) take 143, other file systems 255. */
const keptOfName = 100;

/** Where a file is filled until it is whole: seen beside it, so that whoever finds what a crash has left knows what it is. */
export function draftBeside(path: string): string {
  const kept = Buffer.from(basename(path)).subarray(0, keptOfName);
  // A sign that was cut in two is left out.
  const name = new TextDecoder().decode(kept, { stream: true });
  return join(dirname(path), `${name}.${randomUUID()}.part`);
}

/** What gives up each draft of this process that is neither whole nor given up. */
const unfinished = new Set<() => Promise<void>>();

/** Before the process ends: no half file stays on the disk. */
export async function abandonDrafts(): Promise<void> {
  await Promise.allSettled([...unfinished].map((abandon) => abandon()));
}

/**
 * A file for this user only that bears its name once it is whole and on the disk. Whatever fails before that leaves nothing, and a file
 * that was there as it was. All of it throws FileFailed.
 */
export async function openDraft({ path, draft, mayReplace }: DraftPlaces) {
  if (!mayReplace) refuseExisting(path);
  const file = await guarded(() => open(draft, 'wx', 0o600));
  let bytes = 0;
  const abandon = async (): Promise<void> => {
    unfinished.delete(abandon);
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
  };
  unfinished.add(abandon);
  const orAbandon = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (thrown) {
      await abandon().catch(() => undefined);
      throw asFileFailed(thrown);
    }
  };
  return {
    bytes: () => bytes,
    add: (piece: Uint8Array) =>
      orAbandon(async () => {
        await file.writeFile(piece);
        bytes += piece.length;
      }),
    /** @param head written over the first bytes */
    finish: (head: Uint8Array | null) =>
      orAbandon(async () => {
        if (head) await writeOver(file, head);
        await file.sync();
        await file.close();
        await giveName({ path, draft, mayReplace });
        unfinished.delete(abandon);
      }),
    abandon,
  };
}
export type Draft = Awaited<ReturnType<typeof openDraft>>;

async function guarded<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    throw asFileFailed(thrown);
  }
}

async function writeOver(file: FileHandle, head: Uint8Array): Promise<void> {
  let at = 0;
  while (at < head.length) at += (await file.write(head, at, head.length - at, at)).bytesWritten;
}

/** A name that somebody took meanwhile is not taken from him. */
async function giveName({ path, draft, mayReplace }: DraftPlaces): Promise<void> {
  if (!mayReplace) refuseExisting(path);
  await rename(draft, path);
  await syncFolder(dirname(path));
}

/** @throws FileFailed file_exists */
function refuseExisting(path: string): void {
  if (existsSync(path)) throw new FileFailed('file_exists', new Error('There is a file of this name.'));
}

/** Makes the new name survive a loss of power, where folders can be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
