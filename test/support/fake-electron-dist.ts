import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What marks the place of the fuses in Electron's binary, its version, and each fuse as Electron ships it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const shippedFuses = '101100010';

/**
 * A folder that looks like Electron's for Linux to whatever packs it: the same files, with a few bytes in each, and a binary that has fuses.
 * It shows what goes into the package. It cannot run.
 */
export function fakeElectronDist(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const wire = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, shippedFuses.length]),
    Buffer.from(shippedFuses),
  ]);
  const filling = Buffer.alloc(4096, 0xcc);
  writeFileSync(join(folder, 'electron'), Buffer.concat([filling, wire, filling]));
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['chrome-sandbox', 'icudtl.dat', 'resources.pak', 'version', 'locales/en-US.pak'])
    writeFileSync(join(folder, name), 'fake');
  writeFileSync(join(folder, 'resources/default_app.asar'), 'runs what it is told to');
  writeFileSync(join(folder, 'LICENSE'), 'The licence of Electron');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'The licences of Chromium');
  return folder;
}
