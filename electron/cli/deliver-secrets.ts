import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { saveFile } from '../main/exports/save-file.ts';
import { HandOvers } from '../main/hand-over/hand-overs.ts';
import { startLocalSealer } from '../main/hand-over/local-sealer.ts';
import { checkRecipients } from '../main/hand-over/read-recipients.ts';
import { CallFailed } from '../main/ipc/call-failed.ts';
import { entriesOf, type HeldSecret } from '../main/secrets/held-secret.ts';
import { secretsCsvPieces } from '../main/secrets/secrets-csv.ts';
import type { SecretVault } from '../main/secrets/secret-vault.ts';
import { CommandFailed, exitCodes } from './exit-codes.ts';
import { harmless, type Terminal } from './terminal.ts';

export type DeliveryOptions = Readonly<{
  secretsFile?: string;
  recipient?: readonly string[];
  showSecrets?: boolean;
  json?: boolean;
}>;

/** Where new client secrets go. */
export const withDelivery = (command: Command): Command =>
  command
    .option('--secrets-file <file>', 'write new client secrets to this new file, for this user only')
    .option('--recipient <age1...>', 'encrypt that file for these public keys, as age does')
    .option('--show-secrets', 'print new client secrets on standard output');

/**
 * Looks at it before anything is done: a secret that cannot be put anywhere must not be made.
 * @throws CommandFailed, and what the recipients throw
 */
export async function insistOnDelivery({
  secretsFile,
  recipient,
  showSecrets,
}: DeliveryOptions): Promise<void> {
  if (secretsFile === undefined && showSecrets !== true)
    throw new CommandFailed(
      exitCodes.usage,
      'Say where the new client secrets go: --secrets-file FILE, with --recipient age1... to encrypt it, or --show-secrets.',
    );
  if (recipient !== undefined && secretsFile === undefined)
    throw new CommandFailed(exitCodes.usage, '--recipient encrypts a --secrets-file: name one.');
  if (recipient) await checkRecipients(recipient);
  if (secretsFile === undefined) return;
  if (existsSync(secretsFile)) throw new CallFailed('file_exists');
  try {
    accessSync(dirname(resolve(secretsFile)), constants.W_OK);
  } catch {
    throw new CommandFailed(exitCodes.usage, `Nothing can be written beside ${secretsFile}.`);
  }
}

/**
 * Hands over what is held, says how much, and forgets it. What cannot be written stays in the journal.
 * @param ticketId null: everything
 */
export async function deliverSecrets(
  vault: SecretVault,
  ticketId: string | null,
  options: DeliveryOptions,
  terminal: Terminal,
): Promise<void> {
  const found = vault.filtered({ ticketId, search: '', uncollected: false });
  const entries = entriesOf(found);
  if (entries.length > 0) {
    await bringOut(entries, options, terminal);
    vault.collect(found, 'file');
    vault.forget(found);
  }
  terminal.note(`New client secrets handed over: ${entries.length}.`);
}

async function bringOut(
  entries: readonly HeldSecret[],
  { secretsFile, recipient, showSecrets, json = false }: DeliveryOptions,
  terminal: Terminal,
): Promise<void> {
  try {
    if (secretsFile !== undefined) await writeSecrets(resolve(secretsFile), recipient, entries);
    if (!showSecrets) return;
    for (const entry of entries) terminal.say(lineOf(entry, json));
    await terminal.flushed();
  } catch (thrown) {
    terminal.note('The new client secrets are safe in the journal: keydesk secrets save brings them out.');
    throw thrown;
  }
}

async function writeSecrets(
  path: string,
  recipients: readonly string[] | undefined,
  entries: readonly HeldSecret[],
): Promise<void> {
  const file = { path, mayReplace: false };
  if (!recipients) return saveFile(file, secretsCsvPieces(entries));
  const handOvers = new HandOvers({ startSealer: startLocalSealer, onProgress: () => undefined });
  const seal = { kind: 'recipients', recipients } as const;
  await handOvers.run({ ...file, form: 'one-file', seal, secrets: entries.map(plain) });
}

const plain = ({ clientId, userName, userEmail, clientSecret }: HeldSecret) => ({
  clientId,
  userName,
  userEmail,
  clientSecret,
});

const lineOf = (entry: HeldSecret, isJson: boolean): string =>
  isJson
    ? JSON.stringify(plain(entry))
    : [entry.clientId, entry.clientSecret, harmless(entry.userName)].join('\t');
