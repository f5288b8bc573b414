import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** Licences that let Keydesk ship a package when its notice goes along. Any other has to be looked at before it is added here. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
];

export type LockedPackage = Readonly<{
  version?: string;
  license?: string;
  dev?: boolean;
  optionalDependencies?: Readonly<Record<string, string>>;
}>;

/**
 * Every package that may ship, by what the lock file says of it. Those that only build and test are not asked, nor those that bring
 * Node for the npm scripts: the project's own optional ones.
 */
export function unlicensed(packages: Readonly<Record<string, LockedPackage>>): string[] {
  const bringNode = Object.keys(packages['']?.optionalDependencies ?? {});
  return Object.entries(packages).flatMap(([path, { version, license, dev }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || dev === true || bringNode.includes(name) || isAllowed(license ?? '')) return [];
    return [`${name} ${version ?? ''}: licence ${license ?? 'unknown'}`];
  });
}

/** `(MIT OR CC0-1.0)` is a choice: one allowed is enough. `A AND B` asks for both. */
const isAllowed = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence.trim())));

export function licences(): string[] {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return unlicensed(lock.packages);
}
