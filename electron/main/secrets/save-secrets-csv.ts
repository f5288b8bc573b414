import { stringify } from 'csv-stringify/sync';
import writeFileAtomic from 'write-file-atomic';
import type { Handlers } from '../../contract/index.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { withoutInnerFormula } from '../spreadsheets/plain-cell.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import type { SecretVault } from './secret-vault.ts';
import type { HeldSecret } from './held-secret.ts';

/** @throws file_not_written: then nothing counts as collected */
export const saveSecretsCsv =
  (vault: SecretVault, askWhere: AskWhereToSave): Handlers['secrets']['saveSecretsCsv'] =>
  async ({ ticketId }) => {
    const { createdAt } = vault.ticket(ticketId);
    const day = new Date(createdAt).toISOString().slice(0, 10);
    const path = await askWhere({
      title: 'Save client secrets',
      defaultName: `client-secrets-${day}.csv`,
      extension: { name: 'CSV', extensions: ['csv'] },
    });
    if (path === null) return { path: null, count: 0 };
    const entries = vault.entries(ticketId);
    await writeFileAtomic(path, secretsCsv(entries), { mode: 0o600 }).catch((cause: unknown) => {
      throw new CallFailed('file_not_written', { cause });
    });
    vault.markCollected(ticketId, entries);
    return { path, count: entries.length };
  };

/** RFC 4180, with a byte order mark so that Excel reads names right; what looks like a formula is made plain text. */
export const secretsCsv = (entries: readonly HeldSecret[]): string =>
  stringify(
    entries.map(({ userName, userEmail, clientId, clientSecret }) => [
      withoutInnerFormula(userName),
      withoutInnerFormula(userEmail ?? ''),
      clientId,
      clientSecret,
    ]),
    {
      header: true,
      columns: ['User', 'E-mail', 'Client Id', 'Client Secret'],
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      // With Windows line ends a lone one in a name would not be quoted, and would begin a row of its own.
      quoted_match: /[\r\n]/,
    },
  );
