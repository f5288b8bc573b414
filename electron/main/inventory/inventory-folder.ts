import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wipeFile } from '../credentials/wipe-file.ts';

const ending = '.inventory';
/** The next one, until it is whole. */
const draftEnding = '.inventory-draft';

/** Where the inventories of saved connections lie. Their names do not say whose they are. */
export function inventoryFolder(folder: string) {
  const nameOf = (connectionId: string) =>
    createHash('sha256').update(connectionId).digest('hex').slice(0, 32);
  const entries = () => (existsSync(folder) ? readdirSync(folder) : []);
  return {
    fileOf: (connectionId: string): string => join(folder, `${nameOf(connectionId)}${ending}`),
    draftOf: (connectionId: string): string => join(folder, `${nameOf(connectionId)}${draftEnding}`),
    /** Wipes those of all other connections. */
    keepOnly: (connectionIds: readonly string[]): void => {
      const kept = new Set(connectionIds.map(nameOf));
      for (const entry of entries()) {
        const [name = ''] = entry.split('.');
        if (!kept.has(name)) wipeFile(join(folder, entry));
      }
    },
  };
}
export type InventoryFolder = ReturnType<typeof inventoryFolder>;
