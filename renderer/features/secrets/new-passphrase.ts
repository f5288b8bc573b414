/** Letters and digits that are not taken for one another. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const groups = 6;
const groupLength = 4;

/** A passphrase of 120 random bits, in groups that can be read out. */
export function newPassphrase(): string {
  const random = crypto.getRandomValues(new Uint8Array(groups * groupLength));
  // 32 signs: each byte gives one without favour.
  const signs = [...random].map((byte) => alphabet.charAt(byte % alphabet.length));
  return Array.from({ length: groups }, (_, i) =>
    signs.slice(i * groupLength, (i + 1) * groupLength).join(''),
  ).join('-');
}

/** How well a passphrase that somebody chose holds, as far as its looks say. */
export function strengthOf(passphrase: string): 'weak' | 'fair' | 'strong' {
  const signs = new Set(passphrase).size;
  if (passphrase.length < 16 || signs < 8) return 'weak';
  return passphrase.length < 20 || signs < 10 ? 'fair' : 'strong';
}
