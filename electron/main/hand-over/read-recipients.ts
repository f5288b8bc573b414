import { CallFailed } from '../ipc/call-failed.ts';
import { encrypterFor } from './encrypter-for.ts';

/** Public keys as `age -R` reads them: one in a line; "#" begins a comment. */
export const recipientsIn = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** @throws recipient_is_secret_key, recipient_invalid */
export function checkRecipients(recipients: readonly string[]): void {
  // Whoever gets it by mistake could open what is sealed for its owner: it is refused in words of its own.
  if (recipients.some((one) => /^age-secret-key-/i.test(one)))
    throw new CallFailed('recipient_is_secret_key');
  try {
    encrypterFor({ kind: 'recipients', recipients });
  } catch (cause) {
    throw new CallFailed('recipient_invalid', { cause });
  }
}
