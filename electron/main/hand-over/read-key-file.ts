import { readFileSync, statSync } from 'node:fs';
import { CallFailed } from '../ipc/call-failed.ts';

/** Enough for the keys of 200,000 owners; a wrong choice must not fill the memory. */
const maxBytes = 32 * 1024 * 1024;

/** @throws key_file_invalid when it cannot be read, or is too large to be one */
export function readKeyFile(file: string): string {
  try {
    if (statSync(file).size <= maxBytes) return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CallFailed('key_file_invalid', { cause });
  }
  throw new CallFailed('key_file_invalid');
}
