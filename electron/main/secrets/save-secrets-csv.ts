import writeFileAtomic from 'write-file-atomic';
import type { Handlers } from '../../contract/index.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { countIn, entriesIn } from './held-secret.ts';
import { secretsFileName } from './secrets-file-name.ts';
import type { SecretVault } from './secret-vault.ts';
import { secretsCsv } from './secrets-csv.ts';

/** @throws file_not_written: then nothing counts as collected */
export const saveSecretsCsv =
  (vault: SecretVault, askWhere: AskWhereToSave): Handlers['secrets']['saveSecretsCsv'] =>
  async ({ selection }) => {
    const chosen = vault.select(selection);
    const path = await askWhere({
      title: 'Save client secrets',
      defaultName: `${secretsFileName(chosen)}.csv`,
      extension: { name: 'CSV', extensions: ['csv'] },
    });
    if (path === null) return { path: null, count: 0, left: countIn(chosen) };
    const found = vault.select(selection);
    await writeFileAtomic(path, secretsCsv(entriesIn(found)), { mode: 0o600 }).catch((cause: unknown) => {
      throw new CallFailed('file_not_written', { cause });
    });
    vault.collect(found, 'file');
    return { path, count: countIn(found), left: 0 };
  };
