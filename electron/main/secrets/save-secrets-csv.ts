import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { FileFailed, openDraft } from '../exports/draft-file.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { countIn, entriesIn, type SecretEntry } from './held-secret.ts';
import type { SecretVault } from './secret-vault.ts';
import { secretsCsvHead, secretsCsvRows } from './secrets-csv.ts';
import { secretsFileName } from './secrets-file-name.ts';

/** Rows that are made before the console may answer something else. */
const rowsAtATime = 2_000;

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
    if (path === null) return { path: null, count: 0, left: countIn(shown) };
    const found = vault.select(selection);
    await writeCsv(path, entriesIn(found)).catch((error: unknown) => {
      throw error instanceof FileFailed ? new CallFailed(error.fault, { cause: error }) : error;
    });
    vault.collect(found, 'file');
    return { path, count: countIn(found), left: 0 };
  };

async function writeCsv(path: string, entries: readonly SecretEntry[]): Promise<void> {
  // The dialog that asked where has asked about a file of this name, too.
  const draft = await openDraft({ path, draft: `${path}.${randomUUID()}.part`, mayReplace: true });
  await draft.add(Buffer.from(secretsCsvHead()));
  for (let done = 0; done < entries.length; done += rowsAtATime) {
    await draft.add(Buffer.from(secretsCsvRows(entries.slice(done, done + rowsAtATime))));
  }
  await draft.finish(null);
}
