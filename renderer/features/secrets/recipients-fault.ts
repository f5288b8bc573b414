import { mostRecipients } from '../../../electron/contract/secrets/hand-over-secrets.ts';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';

/** The public keys in what was pasted: one in a line; "#" begins a comment, as age has it. */
export const recipientsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** What is wrong with it, in words; null when nothing is that can be seen. Main looks at the checksums. */
export function recipientsFault(text: string, texts: Catalogue['handOver']['keys']): string | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const isKey = (line: string) => /^age1[a-z0-9]{20,}$/.test(line);
  const secret = lines.findIndex((line) => /^age-secret-key/i.test(line));
  if (secret >= 0) return texts.isSecret(secret + 1);
  const wrong = lines.findIndex((line) => line !== '' && !line.startsWith('#') && !isKey(line));
  if (wrong >= 0) return texts.isNone(wrong + 1);
  return recipientsOf(text).length > mostRecipients ? texts.tooMany(mostRecipients) : null;
}
