import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Check } from 'typebox/value';
import writeFileAtomic from 'write-file-atomic';
import type { FileNotice } from '../../contract/connections/saved-connections.ts';
import type { Static, TSchema } from '../../contract/core/schema.ts';

/** What was found where a file is kept. A file that cannot be used is out of the way, whole; one that cannot be read is still there. */
export type FoundFile<T> =
  | Readonly<{ state: 'missing' }>
  | Readonly<{ state: 'read'; content: T }>
  | Readonly<{ state: 'set-aside'; reason: 'damaged' | 'newer'; path: string }>
  | Readonly<{ state: 'unreadable'; path: string }>;

/**
 * Reads a file that Keydesk keeps. One that is damaged, or of a newer Keydesk, is renamed and never overwritten: what it holds can
 * still be rescued.
 * @param version the newest that this Keydesk knows
 */
export function readKeptFile<S extends TSchema>(
  path: string,
  schema: S,
  version: number,
): FoundFile<Static<S>> {
  try {
    removeDrafts(path);
    if (!existsSync(path)) return { state: 'missing' };
    const content = parse(readFileSync(path, 'utf8'));
    if (Check(schema, content)) return { state: 'read', content };
    const reason = isNewer(content, version) ? 'newer' : 'damaged';
    return { state: 'set-aside', reason, path: setAside(path, reason) };
  } catch {
    return { state: 'unreadable', path };
  }
}

/** For this user only. A crash at any moment leaves the old content or the new one. @throws what the file system says */
export async function writeKeptFile(path: string, content: object): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await writeFileAtomic(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}

/** What the admin has to know of a file that could not be used; null when there is nothing to say. */
export function noticeOf(file: FileNotice['file'], found: FoundFile<unknown>): FileNotice | null {
  if (found.state === 'missing' || found.state === 'read') return null;
  return { file, fault: found.state === 'set-aside' ? found.reason : 'unreadable', path: found.path };
}

/** What a crash left of a write that never became the file. */
function removeDrafts(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) return;
  const name = basename(path);
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith(`${name}.`) && /^\d+$/.test(entry.slice(name.length + 1)))
      rmSync(join(folder, entry), { force: true });
  }
}

/** Renames it, so that what it holds can still be rescued. @returns its new path. @throws what the file system says */
export function setAside(path: string, reason: string): string {
  const moment = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const target = `${path}.${reason}-${moment}`;
  renameSync(path, target);
  return target;
}

function isNewer(content: unknown, version: number): boolean {
  if (typeof content !== 'object' || content === null || !('version' in content)) return false;
  return typeof content.version === 'number' && content.version > version;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
