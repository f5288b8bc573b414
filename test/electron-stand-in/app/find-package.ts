import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type AppPackage = Readonly<{ folder: string; name: string; version: string; mainFile: string }>;

/** Reads the package.json of the app, as `electron <folder>` does, or of the folder around a main file. */
export function findPackage(entry: string): AppPackage {
  if (!existsSync(entry)) throw new Error(`electron stand-in: there is no app at ${entry}`);
  const isFolder = statSync(entry).isDirectory();
  let folder = isFolder ? entry : dirname(entry);
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  const path = join(folder, 'package.json');
  const content = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Record<string, string>;
  return {
    folder,
    name: content['productName'] ?? content['name'] ?? 'Electron',
    version: content['version'] ?? '0.0.0',
    mainFile: isFolder ? join(folder, content['main'] ?? 'index.js') : entry,
  };
}
