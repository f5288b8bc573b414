import { randomUUID } from 'node:crypto';
import { parse, type CsvError, type Info } from 'csv-parse/sync';
import { CallFailed } from '../ipc/call-failed.ts';

/** Public keys by the owners' e-mails in lower case. */
export type KeysByEmail = ReadonlyMap<string, readonly string[]>;
export type ReadOwnerKeys = Readonly<{
  byEmail: KeysByEmail;
  /** Lines that hold no e-mail and sound public key, by their number. */
  wrongLines: readonly number[];
}>;

/**
 * Reads a CSV of e-mails and public keys, wherever in a line they are; several keys of one owner all open his file.
 * @throws key_file_invalid when it holds none
 */
export async function readOwnerKeys(text: string): Promise<ReadOwnerKeys> {
  // Read when it is needed: the start of the console does not wait for it.
  const { encrypterFor } = await import('./encrypter-for.ts');
  const isSound = (recipient: string): boolean => {
    try {
      encrypterFor({ kind: 'recipients', recipients: [recipient] });
      return true;
    } catch {
      return false;
    }
  };
  const byEmail = new Map<string, string[]>();
  const wrongLines: number[] = [];
  for (const { record, info } of linesOf(text)) {
    const email = record.find((cell) => cell.includes('@'))?.toLowerCase();
    const key = record.find((cell) => /^age1/i.test(cell));
    if (email !== undefined && key !== undefined && isSound(key)) {
      byEmail.set(email, [...(byEmail.get(email) ?? []), key]);
    } else if (info.records > 1 || email !== undefined || key !== undefined) wrongLines.push(info.lines);
  }
  if (byEmail.size === 0) throw new CallFailed('key_file_invalid');
  return { byEmail, wrongLines };
}

type Line = Readonly<{ record: readonly string[]; info: Info }>;

function linesOf(text: string): readonly Line[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Line[];
  } catch (cause) {
    throw new CallFailed('key_file_invalid', { cause: cause as CsvError });
  }
}

/** The file of owners' keys that was read last: its keys stay in main. */
export function createOwnerKeys() {
  let kept: Readonly<{ keysId: string; byEmail: KeysByEmail }> | null = null;
  return {
    /** @returns what it is called from now on */
    keep: (byEmail: KeysByEmail): string => {
      kept = { keysId: randomUUID(), byEmail };
      return kept.keysId;
    },
    /** @throws owner_keys_not_found when another one was read since */
    find: (keysId: string): KeysByEmail => {
      if (kept?.keysId !== keysId) throw new CallFailed('owner_keys_not_found');
      return kept.byEmail;
    },
  };
}
export type OwnerKeysKept = ReturnType<typeof createOwnerKeys>;
