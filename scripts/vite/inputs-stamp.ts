import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { Target, TargetName } from './targets.ts';

/** Where the sources of each part lie: what is outside cannot be imported by it (dependency-cruiser sees to that). */
const inputs: Readonly<Record<TargetName, readonly string[]>> = {
  main: ['electron', 'service/api'],
  cli: ['electron/cli', 'electron/main', 'electron/contract', 'service'],
  exports: ['electron/main', 'electron/contract', 'service/api'],
  'hand-over': ['electron/main', 'electron/contract', 'service/api'],
  preload: ['electron/preload', 'electron/contract', 'service/api'],
  service: ['service'],
  inventory: ['service'],
  standalone: ['service'],
  renderer: ['renderer', 'electron/contract', 'service/api', 'assets'],
};
const always = ['scripts/vite', 'package-lock.json'];

/** A hash of everything that a part is built from. */
export function stampOf(target: Target): string {
  const hash = createHash('sha256');
  for (const path of [...inputs[target.name], ...always].flatMap(filesUnder).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(projectRoot, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (target: Target) =>
  join(projectRoot, 'node_modules', '.cache', 'keydesk-build', `${target.name}.stamp`);

export function isUpToDate(target: Target, stamp: string): boolean {
  const file = stampFile(target);
  return (
    existsSync(join(projectRoot, target.output)) && existsSync(file) && readFileSync(file, 'utf8') === stamp
  );
}

export function rememberStamp(target: Target, stamp: string): void {
  mkdirSync(dirname(stampFile(target)), { recursive: true });
  writeFileSync(stampFile(target), stamp);
}

function filesUnder(path: string): string[] {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (path.includes('.')) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length));
}
