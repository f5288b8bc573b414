import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { saveFile } from '../exports/save-file.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { entriesOf } from './held-secret.ts';
import type { SecretVault } from './secret-vault.ts';
import { secretsCsvPieces } from './secrets-csv.ts';
import { secretsFileName } from './secrets-file-name.ts';

/** @throws ticket_not_found, and why the file cannot be written: then nothing counts as collected */
export const saveSecretsCsv =
  (vault: SecretVault, askWhere: AskWhereToSave, texts: Texts): Handlers['secrets']['saveSecretsCsv'] =>
  async ({ selection }) => {
    const shown = vault.select(selection);
    const path = await askWhere({
      title: texts().handOver.files.save,
      defaultName: `${secretsFileName(shown)}.csv`,
      extension: { name: 'CSV', extensions: ['csv'] },
    });
    if (path === null) return { path: null, count: 0, left: shown.length };
    const found = vault.select(selection);
    // The dialog that asked where has asked about a file of this name, too.
    await saveFile({ path, mayReplace: true }, secretsCsvPieces(entriesOf(found)));
    vault.collect(found, 'file');
    return { path, count: found.length, left: 0 };
  };
