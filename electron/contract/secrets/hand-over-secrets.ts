import { call } from '../core/call.ts';
import { array, literal, object, oneOf, string, union, type Static } from '../core/schema.ts';
import { savedSecrets } from './saved-secrets.ts';
import { secretSelection } from './secret-selection.ts';

export const shortestSealPassphrase = 12;
export const mostRecipients = 50;
/** Making a key of a passphrase takes a second or two, for each file anew. */
export const mostFilesByPassphrase = 200;
/** More do not fit into one zip. */
export const mostFilesInZip = 65_000;

/** A public key as age writes it; its checksum is looked at when it is used. */
export const ageRecipient = () => string({ minLength: 1, maxLength: 2500 });

/** What opens the file. */
export const seal = union([
  object({
    kind: literal('passphrase'),
    passphrase: string({ minLength: shortestSealPassphrase, maxLength: 1000 }),
  }),
  object({
    kind: literal('recipients'),
    recipients: array(ageRecipient(), { minItems: 1, maxItems: mostRecipients }),
  }),
  /** Each owner's own keys, of the file that main read last. */
  object({ kind: literal('owner-keys'), keysId: string({ minLength: 1, maxLength: 64 }) }),
]);
export type Seal = Static<typeof seal>;

/** one-file: all secrets in one. file-per-owner: a zip with one for each. */
export const sealedForm = oneOf(['one-file', 'file-per-owner']);
export type SealedForm = Static<typeof sealedForm>;

/** Asks where, then writes the secrets as a file that only the passphrase or the keys open. The passphrase goes in here and never comes out again. */
export const handOverSecrets = call(
  object({ selection: secretSelection, form: sealedForm, seal }),
  savedSecrets,
);
