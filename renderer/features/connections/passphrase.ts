import { shortestPassphrase } from '../../../electron/contract/connections/shortest-passphrase.ts';

/** What stands in the passphrase fields; all of it lives in the form's state only. */
export type TypedPassphrase = Readonly<{ passphrase: string; again: string }>;
export const noPassphrase: TypedPassphrase = { passphrase: '', again: '' };

/** What is still wrong with a new passphrase, in words; null when nothing is. */
export function faultOf({ passphrase, again }: TypedPassphrase): string | null {
  if (passphrase.length < shortestPassphrase) return `At least ${shortestPassphrase} characters.`;
  return passphrase === again ? null : 'The two are not the same yet.';
}
