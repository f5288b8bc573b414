import { lstatSync, type Stats } from 'node:fs';
import { dirname, posix } from 'node:path';
import type { Catalogue } from '../../contract/texts/en/index.ts';

/**
 * Where the policy is. The places are written out: a variable of the environment would let its user choose another one.
 */
export function policyFile(platform: NodeJS.Platform): string {
  if (platform === 'win32') return String.raw`C:\ProgramData\Keydesk\policy.json`;
  if (platform === 'darwin') return '/Library/Application Support/Keydesk/policy.json';
  return '/etc/keydesk/policy.json';
}

/**
 * Why a file cannot be trusted to be the administrator's: it, or a folder on the way to it, belongs to somebody else or can be changed
 * by others. Null when it can. Windows has no such owners: there the rights of the folder have to be set (docs/policy.md).
 * @param owner whose files are trusted beside those of root
 */
export function distrust(
  file: string,
  platform: NodeJS.Platform,
  owner: number,
  texts: Catalogue['policy'],
): string | null {
  if (platform === 'win32') return null;
  const found = lstatSync(file);
  if (!found.isFile()) return texts.noPlainFile;
  const isOwn = ({ uid }: Stats) => uid === 0 || uid === owner;
  if (!isOwn(found)) return texts.notOfRoot;
  if (isOpenToOthers(found)) return texts.openToOthers;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const stats = lstatSync(folder);
    // In a folder like /tmp others can add files, and not replace these.
    const isSticky = (stats.mode & 0o1000) !== 0;
    if (!isOwn(stats) || (isOpenToOthers(stats) && !isSticky)) return texts.folderOpen(folder);
    if (folder === posix.parse(folder).root) return null;
  }
}

const isOpenToOthers = ({ mode }: Stats): boolean => (mode & 0o022) !== 0;
