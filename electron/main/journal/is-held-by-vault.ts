import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isSealedByVault } from '../credentials/passphrase-vault.ts';
import { decodeHeader } from './journal-file.ts';

/** More than any header. */
const headBytes = 4096;

/**
 * Whether a journal has records that only the passphrase opens. What they are nobody can know before: what was done
 * meanwhile leaves records too. @param path of the journal, that need not be there
 */
export function isHeldByVault(path: string): boolean {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const head = Buffer.alloc(headBytes);
      const header = decodeHeader(head.subarray(0, readSync(descriptor, head, 0, headBytes, 0)));
      return header !== null && isSealedByVault(header.sealedKey) && fstatSync(descriptor).size > header.end;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
}
