import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Check } from 'typebox/value';
import type { HandedSecrets } from '../../../service/api/models/handed-secrets.ts';
import type { Backend } from './connection-store.ts';
import type { SafeStorage } from './safe-storage.ts';
import {
  plainSecrets,
  readSealed,
  sealingKeyPattern,
  writeSealed,
  type ServiceSecretsContent,
} from './sealed-service-secrets.ts';
import { wipeFile } from './wipe-file.ts';

/** In the folder of an embedded service. */
export const sealedFile = 'service-secrets.json';
export const plainFile = 'keydesk-secrets.json';
/** Of before all keys were sealed together: the sealing key alone, by the keychain. */
export const formerKeyFile = 'sealing-key.sealed';
const databaseFile = 'keydesk.db';

/** What an embedded service is started with. Without `secrets` it keeps them itself, in a file for this user only. */
export type ServiceStart = Readonly<{ sealingKey: string; secrets?: HandedSecrets }>;
export type ServiceSecretsOptions = Readonly<{
  backends: Readonly<Record<Backend, SafeStorage>>;
  /** Who can seal at this moment; null: nobody. */
  sealer: () => Promise<Backend | null>;
  log: Logger;
}>;

/**
 * The keys that embedded services live by (pepper, session key, audit key, sealing key), one set for each data folder, sealed by the
 * keychain or the vault. Where there is neither, the service keeps them in its 0600 file as ever, and the sealing key lasts for this run:
 * losing the pepper would end every API key. New ones are never made over a database that is there.
 */
export class ServiceSecrets {
  readonly #options: ServiceSecretsOptions;
  /** Sealing keys without anybody to seal them. */
  readonly #ofThisRun = new Map<string, string>();

  constructor(options: ServiceSecretsOptions) {
    this.#options = options;
  }

  /** @throws vault_locked, service_secrets_unreadable, service_secrets_not_saved */
  async startOf(dataFolder: string): Promise<ServiceStart> {
    const { backends } = this.#options;
    const file = join(dataFolder, sealedFile);
    if (existsSync(file)) {
      const content = await readSealed(file, backends);
      await this.#wipePlain(dataFolder, content);
      return startWith(content);
    }
    const backend = await this.#options.sealer();
    if (!backend) return { sealingKey: this.#keyOfThisRun(dataFolder) };
    const found = await this.#findContent(dataFolder);
    // A database without its keys: the service looks whether it is new, and refuses if not.
    if (!found) return { sealingKey: this.#keyOfThisRun(dataFolder) };
    await writeSealed(file, backend, backends[backend], found);
    await this.#wipePlain(dataFolder, await readSealed(file, backends));
    return startWith(found);
  }

  /** What there is to seal: the keys of the plain file, or new ones for a folder that holds no database. */
  async #findContent(dataFolder: string): Promise<ServiceSecretsContent | null> {
    const plain = readPlain(dataFolder);
    if (!plain && existsSync(join(dataFolder, databaseFile))) return null;
    // A damaged or foreign file is the service's to refuse: it says why.
    if (!plain && existsSync(join(dataFolder, plainFile))) return null;
    const sealingKey = plain?.sealingKey ?? (await this.#formerKey(dataFolder)) ?? makeKey();
    return { ...(plain ?? makeServiceSecrets()), sealingKey };
  }

  /** After the sealed copy was read back: the plain keys go. Others than those that were sealed stay, and the log says so. */
  async #wipePlain(dataFolder: string, sealed: ServiceSecretsContent): Promise<void> {
    const file = join(dataFolder, plainFile);
    const plain = readPlain(dataFolder);
    if (plain && plain.pepper === sealed.pepper && plain.auditKey === sealed.auditKey) wipeFile(file);
    else if (existsSync(file))
      this.#options.log.warn('a secrets file beside the sealed one is another, and is not used');
    wipeFile(join(dataFolder, formerKeyFile));
  }

  async #formerKey(dataFolder: string): Promise<string | null> {
    const file = join(dataFolder, formerKeyFile);
    if (!existsSync(file)) return null;
    try {
      const { text } = await this.#options.backends.keychain.open(readFileSync(file));
      return sealingKeyPattern.test(text) ? text : null;
    } catch (error) {
      this.#options.log.warn(
        { err: error },
        'the former sealing key cannot be opened; tokens are signed by a new key',
      );
      return null;
    }
  }

  #keyOfThisRun(dataFolder: string): string {
    const key = this.#ofThisRun.get(dataFolder) ?? makeKey();
    this.#ofThisRun.set(dataFolder, key);
    return key;
  }
}

/** Fresh keys. */
export const makeServiceSecrets = (): HandedSecrets => ({
  pepperId: 'p1',
  pepper: makeKey(),
  sessionKey: makeKey(),
  auditKey: makeKey(),
});

/** For a service whose data lasts no longer than this run: in no file at all. */
export const makeServiceStart = (): ServiceStart => ({
  sealingKey: makeKey(),
  secrets: makeServiceSecrets(),
});

const makeKey = () => randomBytes(32).toString('base64url');

const startWith = ({ sealingKey, ...secrets }: ServiceSecretsContent): ServiceStart => ({
  sealingKey,
  secrets,
});

function readPlain(dataFolder: string): (HandedSecrets & { sealingKey?: string }) | null {
  try {
    const content: unknown = JSON.parse(readFileSync(join(dataFolder, plainFile), 'utf8'));
    return Check(plainSecrets, content) ? content : null;
  } catch {
    return null;
  }
}
