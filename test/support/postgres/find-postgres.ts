import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The folder with PostgreSQL's own programs: from PATH, from Debian's place for them, or, as root on Debian, installed.
 * @throws with one sentence that says how to get one
 */
export function findPostgres(): string {
  const found = foldersWithPostgres()[0] ?? installed();
  if (found !== undefined) return found;
  throw new Error(
    'The tests need PostgreSQL: install it (on Debian or Ubuntu: sudo apt-get install postgresql), or put its bin folder into PATH.',
  );
}

const isComplete = (folder: string) =>
  ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));

/** The newest version of Debian's first. */
const foldersWithPostgres = (): string[] =>
  [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => versionOf(b) - versionOf(a)),
  ].filter(isComplete);

const versionOf = (folder: string) => Number(/postgresql\/(\d+)/.exec(folder)?.[1] ?? 0);

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'postgresql'],
  ]) {
    spawnSync('apt-get', args, { env, stdio: 'ignore' });
  }
  return foldersWithPostgres()[0];
}

export type ProcessUser = Readonly<{ uid: number; gid: number }>;

/** PostgreSQL refuses to run as root: then it runs as the user that its package has made, else as we are. */
export function postgresUser(): ProcessUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
