import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SafeStorage } from '../main/credentials/safe-storage.ts';
import { decrypt, encrypt } from '../main/credentials/vault-crypto.ts';
import { decodeHeader } from '../main/journal/journal-file.ts';
import { CommandFailed, exitCodes } from './exit-codes.ts';
import { readPrivateFile } from './private-file.ts';

const bound = Buffer.from('keydesk-command-line-journal');
const keyForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * Seals the journal of the command line by a key in a file of its own: a host without a desktop has no keychain, and nobody who could type a
 * passphrase at night. Without a key that opens the journal that is there nothing is done (docs/decisions/0022-command-line.md).
 * @throws CommandFailed
 */
export async function openKeyFile(keyFile: string, journalFile: string): Promise<SafeStorage> {
  if (!existsSync(keyFile)) {
    if (existsSync(journalFile))
      throw new CommandFailed(
        exitCodes.journal,
        `The journal ${journalFile} needs its key, and there is no ${keyFile}. Bring the key back, or name it with --journal-key.`,
      );
    makeKey(keyFile);
  }
  const text = readPrivateFile(keyFile).trim();
  if (!keyForm.test(text)) throw new CommandFailed(exitCodes.journal, `${keyFile} is no key of a journal.`);
  const key = Buffer.from(text, 'base64url');
  const sealer: SafeStorage = {
    isSafe: () => Promise.resolve(true),
    seal: async (plain) => Promise.resolve(encrypt(key, Buffer.from(plain), bound)),
    open: async (sealed) =>
      Promise.resolve({ text: decrypt(key, sealed, bound).toString('utf8'), isStale: false }),
  };
  await insistThatItOpens(sealer, journalFile, keyFile);
  return sealer;
}

function makeKey(keyFile: string): void {
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, `${randomBytes(32).toString('base64url')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
}

/** Else the journal would be set aside, with client secrets in it that nobody has. */
async function insistThatItOpens(sealer: SafeStorage, journalFile: string, keyFile: string): Promise<void> {
  if (!existsSync(journalFile)) return;
  const header = decodeHeader(readFileSync(journalFile));
  const opened = header && (await sealer.open(header.sealedKey).catch(() => null));
  if (!opened)
    throw new CommandFailed(
      exitCodes.journal,
      `${keyFile} does not open the journal ${journalFile}. Nothing was done. Name its key with --journal-key, or move the journal away if its client secrets are not needed.`,
    );
}
