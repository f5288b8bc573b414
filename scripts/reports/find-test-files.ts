import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every test file on disk, by its path under the project: *.test.ts(x) for vitest, *.spec.ts for Playwright. */
export function findTestFiles(projectRoot: string): string[] {
  return readdirSync(join(projectRoot, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
    .sort();
}

/** The files on disk that no runner ran: forgotten ones would let everything pass. */
export function findUnrunFiles(projectRoot: string, ran: readonly string[]): string[] {
  const known = new Set(ran.map((path) => relative(projectRoot, path)));
  return findTestFiles(projectRoot).filter((file) => !known.has(file));
}
