import { shortestPassphrase } from '../../../electron/contract/connections/shortest-passphrase.ts';

/** What stands in the passphrase fields; all of it lives in the form's state only. */
export type TypedPassphrase = Readonly<{ passphrase: string; again: string }>;
export const noPassphrase: TypedPassphrase = { passphrase: '', again: '' };

/** What is still wrong with a new passphrase; null when nothing is. */
export function faultOf({ passphrase, again }: TypedPassphrase): 'short' | 'different' | null {
  if (passphrase.length < shortestPassphrase) return 'short';
  return passphrase === again ? null : 'different';
}
