import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveOverviewPdf } from '../../../../../electron/main/overview/save-overview-pdf.ts';
import type { AskWhereToSave } from '../../../../../electron/main/windows/ask.ts';

vi.mock('electron', () => ({ app: {} }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-pdf-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pdf = Buffer.from('%PDF-1.4 of the overview');
function save(path: string | null, language: 'en' | 'de' = 'en') {
  const toPdf = vi.fn(() => Promise.resolve(pdf));
  const askWhere = vi.fn<AskWhereToSave>(() => Promise.resolve(path));
  const printPage = { toPdf, toPrinter: () => Promise.resolve(true) };
  const saving = saveOverviewPdf({ printPage, askWhere, settings: { language: () => language } })({});
  return { saving, toPdf, askWhere };
}

describe('the overview as PDF', () => {
  it('is written where the admin wants it, for this user only, whatever was there', async () => {
    const path = join(folder, 'overview.pdf');
    writeFileSync(path, 'old');
    chmodSync(path, 0o644);
    expect(await save(path).saving).toEqual({ path });
    expect(readFileSync(path)).toEqual(pdf);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['overview.pdf']);
  });

  it('is asked for in the language of the console, by a name that tells the day', async () => {
    const { saving, askWhere } = save(null, 'de');
    await saving;
    expect(askWhere.mock.calls[0]?.[0].title).toBe('Übersicht speichern');
    expect(askWhere.mock.calls[0]?.[0].defaultName).toMatch(/^keydesk-overview-\d{4}-\d\d-\d\d\.pdf$/);
  });

  it('is not even drawn when the admin cancels', async () => {
    const { saving, toPdf } = save(null);
    expect(await saving).toEqual({ path: null });
    expect(toPdf).not.toHaveBeenCalled();
  });

  it('that cannot be written says why, and leaves nothing behind', async () => {
    await expect(save(join(folder, 'gone', 'overview.pdf')).saving).rejects.toMatchObject({
      code: 'folder_not_found',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
