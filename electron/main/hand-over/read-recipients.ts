import { CallFailed } from '../ipc/call-failed.ts';

/** Public keys as `age -R` reads them: one in a line; "#" begins a comment. A byte order mark is trimmed as other blanks are. */
export const recipientsIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** @throws recipient_is_secret_key, recipient_invalid */
export async function checkRecipients(recipients: readonly string[]): Promise<void> {
  // Whoever gets it by mistake could open what is sealed for its owner: it is refused in words of its own.
  if (recipients.some((one) => /^age-secret-key-/i.test(one)))
    throw new CallFailed('recipient_is_secret_key');
  // Read when it is needed: the start of the console does not wait for it.
  const { encrypterFor } = await import('./encrypter-for.ts');
  try {
    encrypterFor({ kind: 'recipients', recipients });
  } catch (cause) {
    throw new CallFailed('recipient_invalid', { cause });
  }
}
