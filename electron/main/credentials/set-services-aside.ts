import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setAside } from './kept-file.ts';
import { isSealedBy } from './sealed-service-secrets.ts';
import { sealedFile } from './service-secrets.ts';

/**
 * The vault is gone, and with it the keys of the embedded services that it sealed: their folders are renamed, whole, and a new service begins
 * empty the next time. None of them may be running.
 * @param dataFolder the folder of all embedded services
 */
export function setServicesAside(dataFolder: string): void {
  if (!existsSync(dataFolder)) return;
  for (const entry of readdirSync(dataFolder, { withFileTypes: true })) {
    const folder = join(dataFolder, entry.name);
    if (entry.isDirectory() && isSealedBy(join(folder, sealedFile), 'vault')) setAside(folder, 'reset');
  }
}
