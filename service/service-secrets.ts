import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kysely } from 'kysely';
import { Object as object, String as string } from 'typebox';
import { Check } from 'typebox/value';
import writeFileAtomic from 'write-file-atomic';
import type { Tables } from './database/tables.ts';
import { hashSecret, type Pepper } from './keys/client-secret.ts';
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
 * Reads the secrets file, or makes it (0600) while the database holds nothing yet. Call it with the database locked.
 * @throws StartRefused when it is missing, damaged, readable by others, or that of another database
 */
export async function readServiceSecrets(path: string, db: Kysely<Tables>): Promise<ServiceSecrets> {
  const known = await db.selectFrom('secrets_check').selectAll().execute();
  if (!existsSync(path)) {
    if (known.length > 0 || (await holdsKeys(db))) {
      throw new StartRefused(
        `The secrets file ${path} is missing, but the database is not new. Restore it from a backup: without it no client secret can be checked.`,
      );
    }
    makeSecretsFile(path);
  }
  const secrets = readSecretsFile(path);
  const check = { pepper_id: secrets.pepper.id, check_value: checkValueOf(secrets.pepper) };
  const expected = known.find((row) => row.pepper_id === check.pepper_id);
  if (expected !== undefined && expected.check_value !== check.check_value) {
    throw new StartRefused(
      `The secrets file ${path} belongs to another database. Restore the one of this database from a backup: with this one every client secret would be refused.`,
    );
  }
  if (expected === undefined) await db.insertInto('secrets_check').values(check).execute();
  return secrets;
}

const holdsKeys = async (db: Kysely<Tables>) =>
  (await db.selectFrom('api_keys').select('key_id').limit(1).executeTakeFirst()) !== undefined;

const checkValueOf = (pepper: Pepper) => hashSecret(pepper, 'keydesk secrets check');

function makeSecretsFile(path: string): void {
  const fresh = { pepperId: 'p1', pepper: makeKey(), sessionKey: makeKey(), auditKey: makeKey() };
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileAtomic.sync(path, JSON.stringify(fresh), { mode: 0o600 });
  } catch (error) {
    const { code = 'no' } = error as NodeJS.ErrnoException;
    throw new StartRefused(`The secrets file ${path} cannot be written. The file system says ${code}.`, {
      cause: error,
    });
  }
}

function readSecretsFile(path: string): ServiceSecrets {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new StartRefused(`The secrets file ${path} can be read by others. Run: chmod 600 ${path}`);
  }
  const content = parse(readText(path));
  if (!Check(fileShape, content)) {
    throw new StartRefused(`The secrets file ${path} is damaged. Restore it from a backup.`);
  }
  return secretsOf(content);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'no' } = error as NodeJS.ErrnoException;
    throw new StartRefused(`The secrets file ${path} cannot be read. The file system says ${code}.`, {
      cause: error,
    });
  }
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
