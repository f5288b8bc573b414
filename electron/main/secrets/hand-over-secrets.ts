import type { Handlers } from '../../contract/index.ts';
import {
  mostFilesByPassphrase,
  mostFilesInZip,
  type Seal,
  type SealedForm,
} from '../../contract/secrets/hand-over-secrets.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { HandOvers } from '../hand-over/hand-overs.ts';
import type { OwnerKeysKept } from '../hand-over/owner-keys.ts';
import { checkRecipients } from '../hand-over/read-recipients.ts';
import type { SecretToSeal } from '../hand-over/seal-messages.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { entriesOf, type HeldSecret, type ListedSecret } from './held-secret.ts';
import type { SecretVault } from './secret-vault.ts';
import { secretsFileName } from './secrets-file-name.ts';

export type HandOverDeps = Readonly<{
  vault: SecretVault;
  askWhere: AskWhereToSave;
  handOvers: HandOvers;
  ownerKeys: OwnerKeysKept;
  texts: Texts;
}>;
type KeysOf = (entry: HeldSecret) => readonly string[] | undefined;

/**
 * What is in the file counts as collected, and nothing when there is none.
 * @throws recipient_invalid, recipient_is_secret_key, owner_keys_not_found, hand_over_nothing, and what writing the file throws
 */
export const handOverSecrets =
  ({ vault, askWhere, handOvers, ownerKeys, texts }: HandOverDeps): Handlers['secrets']['handOverSecrets'] =>
  async ({ selection, form, seal }) => {
    if (seal.kind === 'owner-keys' && form === 'one-file') throw new CallFailed('ipc_bad_input');
    if (seal.kind === 'recipients') await checkRecipients(seal.recipients);
    const keysOf = seal.kind === 'owner-keys' ? keysByOwner(ownerKeys, seal.keysId) : null;
    const sealable = (of: readonly ListedSecret[]) => sealableOf(of, mostIn(form, seal), keysOf);
    const shown = vault.select(selection);
    if (sealable(shown).length === 0) throw new CallFailed('hand_over_nothing');
    const path = await askWhere({
      title: texts().handOver.files.save,
      ...fileOf(form, secretsFileName(shown)),
    });
    if (path === null) return { path, count: 0, left: shown.length };
    // What came while the dialog was open goes along.
    const chosen = vault.select(selection);
    const found = sealable(chosen);
    const isThere = await handOvers.run({
      path,
      // The dialog that asked where has asked about a file of this name, too.
      mayReplace: true,
      form,
      seal: seal.kind === 'owner-keys' ? null : seal,
      secrets: entriesOf(found).map((entry) => toSeal(entry, keysOf)),
    });
    if (!isThere) return { path: null, count: 0, left: chosen.length };
    vault.collect(found, 'file');
    return { path, count: found.length, left: chosen.length - found.length };
  };

/** The keys of a secret's owner, by his e-mail. */
export function keysByOwner(ownerKeys: OwnerKeysKept, keysId: string): KeysOf {
  const byEmail = ownerKeys.find(keysId);
  return ({ userEmail }) => (userEmail === null ? undefined : byEmail.get(userEmail.trim().toLowerCase()));
}

function mostIn(form: SealedForm, seal: Seal): number {
  if (form === 'one-file') return Infinity;
  return seal.kind === 'passphrase' ? mostFilesByPassphrase : mostFilesInZip;
}

/** Those that can be sealed, as many as fit. */
function sealableOf(found: readonly ListedSecret[], most: number, keysOf: KeysOf | null): ListedSecret[] {
  const withKeys = keysOf ? found.filter(({ entry }) => keysOf(entry)) : found;
  return withKeys.slice(0, most);
}

function toSeal(entry: HeldSecret, keysOf: KeysOf | null): SecretToSeal {
  const { clientId, userName, userEmail, clientSecret } = entry;
  const recipients = keysOf?.(entry);
  return { clientId, userName, userEmail, clientSecret, ...(recipients && { recipients }) };
}

const fileOf = (form: SealedForm, name: string) =>
  form === 'one-file'
    ? {
        defaultName: `${name}.csv.age`,
        extension: { name: 'age', extensions: ['age'] },
      }
    : {
        defaultName: `${name}.zip`,
        extension: { name: 'ZIP', extensions: ['zip'] },
      };
