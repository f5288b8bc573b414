import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Check } from 'typebox/value';
import { handedSecrets, type HandedSecrets } from '../../../service/api/models/handed-secrets.ts';
import { literal, object, oneOf, optional, string } from '../../contract/core/schema.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { Backend } from './connection-store.ts';
import { writeKeptFile } from './kept-file.ts';
import type { SafeStorage } from './safe-storage.ts';

/** base64url of 32 bytes */
export const sealingKeyPattern = /^[A-Za-z0-9_-]{43}$/;
const sealingKey = () => string({ pattern: sealingKeyPattern.source });
const keys = handedSecrets.properties;

/** As a service writes them itself. */
export const plainSecrets = object({ ...keys, sealingKey: optional(sealingKey()) });
export type ServiceSecretsContent = HandedSecrets & Readonly<{ sealingKey: string }>;

/** The sealed text names its folder: moved to another Jira's it does not open. */
const boundContent = object({ ...keys, sealingKey: sealingKey(), folder: string() });
const sealedShape = object({
  version: literal(1),
  backend: oneOf(['keychain', 'vault']),
  sealed: string({ pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
});

/** Seals the keys of a service into a file for this user only. @throws service_secrets_not_saved; then nothing was written */
export async function writeSealed(
  file: string,
  backend: Backend,
  storage: SafeStorage,
  secrets: ServiceSecretsContent,
): Promise<void> {
  const text = JSON.stringify({ ...secrets, folder: basename(dirname(file)) });
  try {
    const sealed = await storage.seal(text);
    if ((await storage.open(sealed)).text !== text) throw new Error('It opens as something else.');
    await writeKeptFile(file, { version: 1, backend, sealed: sealed.toString('base64') });
  } catch (cause) {
    throw new CallFailed('service_secrets_not_saved', { cause });
  }
}

/** Whether that backend sealed this file. */
export function isSealedBy(file: string, backend: Backend): boolean {
  try {
    const record: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Check(sealedShape, record) && record.backend === backend;
  } catch {
    return false;
  }
}

/**
 * Opens the keys of a service. A file that does not open is left as it is: it is never replaced by new keys.
 * @throws service_secrets_unreadable, vault_locked
 */
export async function readSealed(
  file: string,
  backends: Readonly<Record<Backend, SafeStorage>>,
): Promise<ServiceSecretsContent> {
  try {
    const record: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!Check(sealedShape, record)) throw new Error('It has another shape.');
    const storage = backends[record.backend];
    const { text, isStale } = await storage.open(Buffer.from(record.sealed, 'base64'));
    const opened: unknown = JSON.parse(text);
    if (!Check(boundContent, opened)) throw new Error('It holds something else.');
    const { folder, ...secrets } = opened;
    if (folder !== basename(dirname(file))) throw new Error('It belongs to another folder.');
    // The keychain has a newer key. Not being able to use it yet costs nothing.
    if (isStale) await writeSealed(file, record.backend, storage, secrets).catch(() => undefined);
    return secrets;
  } catch (thrown) {
    if (thrown instanceof CallFailed && thrown.code === 'vault_locked') throw thrown;
    throw new CallFailed('service_secrets_unreadable', { cause: thrown });
  }
}
