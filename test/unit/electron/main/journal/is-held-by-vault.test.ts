import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PassphraseVault } from '../../../../../electron/main/credentials/passphrase-vault.ts';
import type { SafeStorage } from '../../../../../electron/main/credentials/safe-storage.ts';
import { isHeldByVault } from '../../../../../electron/main/journal/is-held-by-vault.ts';
import { Journal } from '../../../../../electron/main/journal/journal.ts';
import { keychainDouble } from '../../../../support/keychain-double.ts';
import { silentLog } from '../../../../support/silent-log.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-journal-'));
  file = join(folder, 'keydesk.journal');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function journalSealedBy(sealer: SafeStorage): Promise<Journal> {
  const journal = new Journal({ file, snapshot: () => [], log: silentLog });
  await journal.attach(sealer, () => undefined);
  return journal;
}
async function newVault(): Promise<PassphraseVault> {
  const vault = new PassphraseVault({ file: join(folder, 'vault.json'), onChange: () => undefined });
  await vault.create('correct horse battery staple');
  return vault;
}

describe('a journal', () => {
  it('that the passphrase sealed is known to hold something without its key', async () => {
    const journal = await journalSealedBy(await newVault());
    expect(isHeldByVault(file)).toBe(false);
    journal.append({ type: 'job-ended', jobId: 'one' });
    journal.close();
    expect(isHeldByVault(file)).toBe(true);
  });

  it('of the keychain asks for no passphrase', async () => {
    const journal = await journalSealedBy(keychainDouble().storage);
    journal.append({ type: 'job-ended', jobId: 'one' });
    journal.close();
    expect(isHeldByVault(file)).toBe(false);
  });

  it('that is not there holds nothing', () => {
    expect(isHeldByVault(file)).toBe(false);
  });
});
