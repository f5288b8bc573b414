import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPrintPage } from '../../../../../electron/main/windows/print-page.ts';

const app = vi.hoisted(() => ({ getLocaleCountryCode: vi.fn() }));
vi.mock('electron', () => ({ app }));

const webContents = { printToPDF: vi.fn(), print: vi.fn() };
const window = { webContents } as unknown as BrowserWindow;
beforeEach(() => {
  vi.resetAllMocks();
  app.getLocaleCountryCode.mockReturnValue('DE');
});
type Done = (printed: boolean, reason: string) => void;
const printing = (...done: Parameters<Done>) => {
  webContents.print.mockImplementation((_options: object, callback: Done) => callback(...done));
  return createPrintPage(() => window).toPrinter();
};

describe('paper', () => {
  it.each([
    ['US', 'Letter'],
    ['MX', 'Letter'],
    ['DE', 'A4'],
    ['', 'A4'],
  ])('is in %s of size %s', async (country, pageSize) => {
    app.getLocaleCountryCode.mockReturnValue(country);
    webContents.printToPDF.mockResolvedValue(Buffer.from('%PDF'));
    expect(String(await createPrintPage(() => window).toPdf())).toBe('%PDF');
    expect(webContents.printToPDF.mock.calls[0]?.[0]).toMatchObject({ pageSize, generateTaggedPDF: true });
  });

  it('needs a window that is printed', async () => {
    const { toPdf, toPrinter } = createPrintPage(() => null);
    await expect(toPdf()).rejects.toMatchObject({ code: 'app_internal' });
    await expect(toPrinter()).rejects.toMatchObject({ code: 'app_internal' });
  });
});

describe('the printer', () => {
  it('prints, or the admin cancels: neither is an error', async () => {
    expect(await printing(true, '')).toBe(true);
    expect(await printing(false, 'Print job canceled')).toBe(false);
  });

  it('that cannot is print_failed', async () => {
    await expect(printing(false, 'Print job failed')).rejects.toMatchObject({ code: 'print_failed' });
  });
});
