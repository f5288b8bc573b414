import { literal, object, oneOf, string, union, type Static } from '../../contract/core/schema.ts';
import type { SealedForm } from '../../contract/secrets/hand-over-secrets.ts';
import { fileFault } from '../exports/export-messages.ts';
import type { SecretEntry } from '../secrets/held-secret.ts';

/** What opens a file of secrets. */
export type FileSeal =
  | Readonly<{ kind: 'passphrase'; passphrase: string }>
  | Readonly<{ kind: 'recipients'; recipients: readonly string[] }>;

/** A secret to be sealed; with keys of its own where each owner has his. */
export type SecretToSeal = SecretEntry & Readonly<{ recipients?: readonly string[] }>;

/** What main says to the process that seals. */
export type ToSealer =
  | Readonly<{
      type: 'start';
      /** The file that shall be there in the end, and the one that is filled until then, in the same folder. */
      path: string;
      draft: string;
      /** Whether a file that is there already may be replaced. */
      mayReplace: boolean;
      form: SealedForm;
      /** null: each secret brings its own. */
      seal: FileSeal | null;
    }>
  | Readonly<{ type: 'secrets'; secrets: readonly SecretToSeal[] }>
  | Readonly<{ type: 'finish' }>
  | Readonly<{ type: 'abandon' }>;

/** What the process answers: one answer to each message, in their order. */
export const fromSealer = union([
  object({ type: literal('done') }),
  object({
    type: literal('failed'),
    fault: union([fileFault, oneOf(['recipient_invalid'])]),
    reason: string(),
  }),
]);
export type FromSealer = Static<typeof fromSealer>;
