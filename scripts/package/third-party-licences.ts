import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { packagesFile } from '../vite/record-packages.ts';

type Manifest = Readonly<{
  name: string;
  version: string;
  license?: string;
  dependencies?: Readonly<Record<string, string>>;
  author?: string | Readonly<{ name: string }>;
}>;

/** The bundles that go into the program. The key service for servers is not among them. */
const shippedTargets = ['main', 'exports', 'hand-over', 'preload', 'service', 'inventory', 'renderer'];
const noticeFile = /^(licen[cs]e|copying|notice|ofl)([-.]|$)/i;
const line = '-'.repeat(100);

/** The folders of the packages whose code or fonts are in the program. @throws when it was not built yet */
export function shippedPackages(): string[] {
  const folders = shippedTargets.flatMap((target) => {
    const file = packagesFile(target);
    if (!existsSync(file)) throw new Error('What ships is not known yet. Run: npm run build -- --force');
    return JSON.parse(readFileSync(file, 'utf8')) as string[];
  });
  return [...new Set(folders)].toSorted();
}

/**
 * The licence of every package in the program, with its notices, as most of them ask.
 * @param folders of packages, from the root of the project
 * @throws for a package whose licence text is nowhere
 */
export function thirdPartyLicences(folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const manifest = manifestIn(folder);
    const { name, version, license = 'see below' } = manifest;
    return `${line}\n${name} ${version}\nLicence: ${license}\n${line}\n\n${noticesOf(folder, manifest)}\n`;
  });
  const intro = `Keydesk contains the following packages. Electron and Chromium have files of their own beside it:\nLICENSE.electron.txt and LICENSES.chromium.html.\n`;
  return [intro, ...parts].join('\n');
}

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')) as Manifest;

/** They hold copies of their dependencies, and no licence file: the notices of those are theirs too. */
const carryCopies: readonly string[] = ['@mui/x-charts-vendor'];

function noticesOfCopies({ dependencies = {} }: Manifest): string[] {
  const copied = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
  return copied.map((name) => {
    const folder = join('node_modules', name);
    return `${name}\n\n${noticesOf(folder, manifestIn(folder))}`;
  });
}

function noticesOf(folder: string, manifest: Manifest): string {
  const path = join(projectRoot, folder);
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && noticeFile.test(entry.name))
    .map(({ name }) => readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (files.length > 0) return files.join('\n\n');
  if (carryCopies.includes(manifest.name))
    return [mitOf(manifest), ...noticesOfCopies(manifest)].join('\n\n');
  if (manifest.license === 'MIT') return mitOf(manifest);
  throw new Error(`${manifest.name} has no licence file. Look for its text, and add it.`);
}

/** Some packages name the licence and leave its text out. */
function mitOf({ name, author }: Manifest): string {
  const who = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return `The MIT License (MIT)\n\nCopyright (c) ${who}\n\n${mitTerms}`;
}

const mitTerms = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
