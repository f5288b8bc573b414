import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from '../project-root.ts';

/** Where the folders of the packages that went into a bundle are noted. */
export const packagesFile = (target: string): string =>
  join(projectRoot, 'node_modules', '.cache', 'keydesk-build', `${target}.packages.json`);

/** The folder of the package that a module is from, from the root of the project; null for a file of our own. */
export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replaceAll('\\', '/');
  const found = /^.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(path)?.[0];
  const start = found?.indexOf('node_modules/') ?? -1;
  return found === undefined || start < 0 ? null : found.slice(start);
}

/** Notes which packages a bundle is made of: their licences go along with the program. */
export function recordPackages(target: string): Plugin {
  return {
    name: 'keydesk-record-packages',
    generateBundle() {
      const folders = [...this.getModuleIds()].flatMap((id) => packageFolderOf(id) ?? []);
      const file = packagesFile(target);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify([...new Set(folders)].toSorted(), null, 2));
    },
  };
}
