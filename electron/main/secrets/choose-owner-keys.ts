import { basename } from 'node:path';
import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { readOwnerKeys, type OwnerKeysKept } from '../hand-over/owner-keys.ts';
import { readKeyFile } from '../hand-over/read-key-file.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import { keysByOwner } from './hand-over-secrets.ts';
import { entriesOf } from './held-secret.ts';
import type { SecretVault } from './secret-vault.ts';

const tables = { name: 'CSV', extensions: ['csv', 'txt', 'tsv'] };
/** So many are named; the rest is counted. */
const mostNamed = 100;

/** @throws key_file_invalid */
export const chooseOwnerKeys =
  (
    vault: SecretVault,
    ownerKeys: OwnerKeysKept,
    askFile: AskWhichFile,
    texts: Texts,
  ): Handlers['secrets']['chooseOwnerKeys'] =>
  async ({ selection }) => {
    const file = await askFile({ title: texts().handOver.files.chooseOwnerKeys, kinds: [tables] });
    if (file === null) return { keys: null };
    const { byEmail, wrongLines } = await readOwnerKeys(readKeyFile(file));
    const keysId = ownerKeys.keep(byEmail);
    const keysOf = keysByOwner(ownerKeys, keysId);
    const entries = entriesOf(vault.select(selection));
    const without = entries.filter((entry) => !keysOf(entry));
    return {
      keys: {
        keysId,
        fileName: basename(file),
        withKey: entries.length - without.length,
        withoutKey: without.length,
        sample: without.slice(0, mostNamed).map(({ userName, userEmail }) => ({ userName, userEmail })),
        wrongLines: wrongLines.slice(0, mostNamed),
      },
    };
  };
