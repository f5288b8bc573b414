import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Object as object, String as string } from 'typebox';
import { Check } from 'typebox/value';
import writeFileAtomic from 'write-file-atomic';
import type { Pepper } from './keys/client-secret.ts';
import { StartRefused } from './start-refused.ts';

/** Keys that the service itself lives by. They stay out of the database, argv and the environment. */
export type ServiceSecrets = Readonly<{ pepper: Pepper; sessionKey: Uint8Array; auditKey: Uint8Array }>;

const base64Key = () => string({ pattern: '^[A-Za-z0-9_-]{43}$' });
const fileShape = object({
  pepperId: string({ pattern: '^[a-z0-9]{1,16}$' }),
  pepper: base64Key(),
  sessionKey: base64Key(),
  auditKey: base64Key(),
});

const makeKey = () => randomBytes(32).toString('base64url');
const keyOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

/** Fresh keys that live as long as the process: for a database in memory. */
export const makeServiceSecrets = (): ServiceSecrets =>
  secretsOf({ pepperId: 'p1', pepper: makeKey(), sessionKey: makeKey(), auditKey: makeKey() });

/**
 * Reads the secrets file, or makes it (0600) when the database is new as well.
 * @param databaseIsNew false: a missing file is an error, since with a new pepper every client secret would be dead
 * @throws StartRefused when it is missing, damaged, or readable by others
 */
export function readServiceSecrets(path: string, databaseIsNew: boolean): ServiceSecrets {
  if (!existsSync(path)) {
    if (!databaseIsNew) {
      throw new StartRefused(
        `The secrets file ${path} is missing, but the database is not new. Restore it from a backup: without it no client secret can be checked.`,
      );
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const fresh = { pepperId: 'p1', pepper: makeKey(), sessionKey: makeKey(), auditKey: makeKey() };
    writeFileAtomic.sync(path, JSON.stringify(fresh), { mode: 0o600 });
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new StartRefused(`The secrets file ${path} can be read by others. Run: chmod 600 ${path}`);
  }
  const content = parse(readFileSync(path, 'utf8'));
  if (!Check(fileShape, content)) {
    throw new StartRefused(`The secrets file ${path} is damaged. Restore it from a backup.`);
  }
  return secretsOf(content);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const secretsOf = (file: { pepperId: string; pepper: string; sessionKey: string; auditKey: string }) => ({
  pepper: { id: file.pepperId, key: keyOf(file.pepper) },
  sessionKey: keyOf(file.sessionKey),
  auditKey: keyOf(file.auditKey),
});
