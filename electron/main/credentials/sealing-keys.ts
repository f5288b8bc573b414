import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import writeFileAtomic from 'write-file-atomic';
import type { SafeStorage } from './safe-storage.ts';

/** In the folder of a key service, sealed by the system's keychain. */
export const sealingKeyFile = 'sealing-key.sealed';
/** base64url of 32 bytes */
const keyPattern = /^[A-Za-z0-9_-]{43}$/;

/**
 * The keys that embedded services seal their signing keys with, one for each data folder. They outlive Keydesk only where
 * the system has a keychain; elsewhere a key lives as long as this run, and the service signs with a new signing key
 * after the next start.
 */
export function createSealingKeys(storage: SafeStorage, log: Logger) {
  const ofThisRun = new Map<string, string>();
  /** @returns null when there is none, or none that this keychain opens */
  const read = async (file: string): Promise<string | null> => {
    if (!existsSync(file)) return null;
    try {
      const { text, isStale } = await storage.open(readFileSync(file));
      if (!keyPattern.test(text)) throw new Error('It holds no key.');
      if (isStale) await write(file, text);
      return text;
    } catch (error) {
      log.warn({ err: error }, 'the sealing key cannot be opened any more; tokens are signed by a new key');
      return null;
    }
  };
  const write = async (file: string, key: string): Promise<void> => {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      await writeFileAtomic(file, await storage.seal(key), { mode: 0o600 });
    } catch (error) {
      log.error({ err: error }, 'the sealing key could not be kept; it lasts until Keydesk quits');
    }
  };
  const readOrMake = async (dataFolder: string): Promise<string> => {
    if (!(await storage.isSafe())) {
      log.warn('this system has no keychain: the sealing key lasts until Keydesk quits');
      return makeKey();
    }
    const file = join(dataFolder, sealingKeyFile);
    const kept = await read(file);
    if (kept !== null) return kept;
    const key = makeKey();
    await write(file, key);
    return key;
  };
  return {
    /** @param dataFolder of the embedded service */
    keyFor: async (dataFolder: string): Promise<string> => {
      const key = ofThisRun.get(dataFolder) ?? (await readOrMake(dataFolder));
      ofThisRun.set(dataFolder, key);
      return key;
    },
  };
}

const makeKey = () => randomBytes(32).toString('base64url');
