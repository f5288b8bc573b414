import { createSecretKey, randomBytes } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Kysely } from 'kysely';
import { Object as object, Optional as optional, String as string, type Static } from 'typebox';
import { Check } from 'typebox/value';
import writeFileAtomic from 'write-file-atomic';
import type { HandedSecrets } from './api/models/handed-secrets.ts';
import type { Tables } from './database/tables.ts';
import { hashSecret, type Pepper } from './keys/client-secret.ts';
import { StartRefused } from './start-refused.ts';

/** Keys that the service itself lives by. They stay out of the database, argv and the environment. */
export type ServiceSecrets = Readonly<{
  pepper: Pepper;
  sessionKey: Uint8Array;
  auditKey: Uint8Array;
  sealingKey: Uint8Array;
}>;

const base64Key = () => string({ pattern: '^[A-Za-z0-9_-]{43}$' });
const fileShape = object({
  pepperId: string({ pattern: '^[a-z0-9]{1,16}$' }),
  pepper: base64Key(),
  sessionKey: base64Key(),
  auditKey: base64Key(),
  /** Seals the keys that sign access tokens. A file of before their time has none. */
  sealingKey: optional(base64Key()),
});

type SecretsFile = Static<typeof fileShape>;

const makeFileWithoutSealingKey = (): SecretsFile => ({
  pepperId: 'p1',
  pepper: makeKey(),
  sessionKey: makeKey(),
  auditKey: makeKey(),
});
const makeFile = (): SecretsFile => ({ ...makeFileWithoutSealingKey(), sealingKey: makeKey() });

const makeKey = () => randomBytes(32).toString('base64url');
const keyOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

/** Fresh keys that live as long as the process: for a database in memory. */
export const makeServiceSecrets = (): ServiceSecrets => secretsOf(makeFile());

/**
 * Reads the secrets file, or makes it (0600) while the database holds nothing yet. Call it with the database locked.
 * @param sealingKey from the console that runs this service: then it is never in the file
 * @throws StartRefused when it is missing, damaged, readable by others, or that of another database
 */
export async function readServiceSecrets(
  path: string,
  db: Kysely<Tables>,
  sealingKey: string | null = null,
): Promise<ServiceSecrets> {
  if (!existsSync(path)) {
    if (await isNew(db))
      createSecretsFile(path, sealingKey === null ? makeFile() : makeFileWithoutSealingKey());
    // Asked again: another replica that starts at the same time makes the file first, then its row in the database.
    else if (!existsSync(path)) {
      throw new StartRefused(
        `The secrets file ${path} is missing, but the database is not new. Restore it from a backup, or copy it from another replica: without it no client secret can be checked.`,
      );
    }
  }
  const secrets = secretsOf(withSealingKey(path, readSecretsFile(path), sealingKey));
  if (await fitsDatabase(secrets, db)) return secrets;
  throw new StartRefused(
    `The secrets file ${path} belongs to another database. Restore the one of this database from a backup, or copy it from the other replicas, which all need the same: with this one every client secret would be refused.`,
  );
}

/**
 * Takes the keys that the console keeps; the service writes none of them. Call it with the database locked.
 * @throws StartRefused when they are those of another database
 */
export async function takeServiceSecrets(
  handed: HandedSecrets,
  sealingKey: string,
  db: Kysely<Tables>,
): Promise<ServiceSecrets> {
  const secrets = secretsOf({ ...handed, sealingKey });
  if (await fitsDatabase(secrets, db)) return secrets;
  throw new StartRefused(
    'The keys that the console keeps for this database belong to another one: with them every client secret would be refused. Restore the folder of this Jira from a backup, whole.',
  );
}

/** Whether the database was made with this pepper; a new one remembers it. Of replicas that start for the first time at once, it knows one: whose row comes first. */
async function fitsDatabase({ pepper }: ServiceSecrets, db: Kysely<Tables>): Promise<boolean> {
  const check = { pepper_id: pepper.id, check_value: checkValueOf(pepper) };
  await db
    .insertInto('secrets_check')
    .values(check)
    .onConflict((conflict) => conflict.column('pepper_id').doNothing())
    .execute();
  const expected = await db
    .selectFrom('secrets_check')
    .select('check_value')
    .where('pepper_id', '=', check.pepper_id)
    .executeTakeFirst();
  return expected?.check_value === check.check_value;
}

const isNew = async (db: Kysely<Tables>) =>
  (await db.selectFrom('secrets_check').selectAll().executeTakeFirst()) === undefined &&
  !(await holdsKeys(db));

const holdsKeys = async (db: Kysely<Tables>) =>
  (await db.selectFrom('api_keys').select('key_id').limit(1).executeTakeFirst()) !== undefined;

const checkValueOf = (pepper: Pepper) => hashSecret(pepper, 'keydesk secrets check');

/** Of two that make the same file at once, the first one's stays, whole. */
function createSecretsFile(path: string, content: SecretsFile): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeSecretsFile(draft, content);
  try {
    linkSync(draft, path);
  } catch (error) {
    // Where there are no hard links, a copy that refuses to overwrite has to do.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      copyFileSync(draft, path, constants.COPYFILE_EXCL);
  } finally {
    rmSync(draft);
  }
}

function writeSecretsFile(path: string, content: SecretsFile): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileAtomic.sync(path, JSON.stringify(content), { mode: 0o600 });
  } catch (error) {
    const { code = 'no' } = error as NodeJS.ErrnoException;
    throw new StartRefused(`The secrets file ${path} cannot be written. The file system says ${code}.`, {
      cause: error,
    });
  }
}

function readSecretsFile(path: string): SecretsFile {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new StartRefused(`The secrets file ${path} can be read by others. Run: chmod 600 ${path}`);
  }
  const content = parse(readText(path));
  if (!Check(fileShape, content)) {
    throw new StartRefused(`The secrets file ${path} is damaged. Restore it from a backup.`);
  }
  return content;
}

/** A file of before there were signing keys gets one. */
function withSealingKey(path: string, content: SecretsFile, given: string | null): SecretsFile {
  if (given !== null) return { ...content, sealingKey: given };
  if (content.sealingKey !== undefined) return content;
  const completed = { ...content, sealingKey: makeKey() };
  writeSecretsFile(path, completed);
  return completed;
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

const secretsOf = (file: SecretsFile): ServiceSecrets => ({
  pepper: { id: file.pepperId, key: createSecretKey(keyOf(file.pepper)) },
  sessionKey: keyOf(file.sessionKey),
  auditKey: keyOf(file.auditKey),
  sealingKey: keyOf(file.sealingKey ?? makeKey()),
});
