import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from '../../../../../electron/main/exports/save-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-save-'));
  path = join(folder, 'report.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('saving a file', () => {
  it('writes its pieces in their order, for this user only, over what was there', async () => {
    writeFileSync(path, 'before', { mode: 0o644 });
    await saveFile({ path, mayReplace: true }, ['Grüße, ', Buffer.from('Welt')]);
    expect(readFileSync(path, 'utf8')).toBe('Grüße, Welt');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });

  it('whose pieces break off leaves nothing of it, and what was there as it was', async () => {
    writeFileSync(path, 'before');
    function* pieces() {
      yield 'half';
      throw new Error('the service is away');
    }
    await expect(saveFile({ path, mayReplace: true }, pieces())).rejects.toThrow('the service is away');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });

  it('says why it cannot be written, by a code that the console knows', async () => {
    writeFileSync(path, 'before');
    await expect(saveFile({ path, mayReplace: false }, ['new'])).rejects.toMatchObject({
      code: 'file_exists',
    });
    const lost = join(folder, 'gone', 'report.csv');
    await expect(saveFile({ path: lost, mayReplace: true }, ['new'])).rejects.toMatchObject({
      code: 'folder_not_found',
    });
  });
});
