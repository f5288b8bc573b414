import { app, type BrowserWindow } from 'electron';
import { CallFailed } from '../ipc/call-failed.ts';

/** The way to paper, for what the page has prepared for it. */
export type PrintPage = Readonly<{
  /** @throws app_internal when there is no window, or Chromium cannot */
  toPdf: () => Promise<Buffer>;
  /** Opens the print dialog of the system. @returns false when the admin cancelled. @throws print_failed */
  toPrinter: () => Promise<boolean>;
}>;

/** Where paper is Letter (Unicode CLDR); everywhere else it is A4. */
const letterRegions = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');
const pageSize = () => (letterRegions.includes(app.getLocaleCountryCode()) ? 'Letter' : 'A4');

/** In inches; the footer is in the lower one. */
const margins = { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 };
const pageNumbers =
  '<div style="width: 100%; font: 8px sans-serif; text-align: center">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** What Electron says when the dialog was cancelled. */
const cancelled = 'Print job canceled';

export const createPrintPage = (window: () => BrowserWindow | null): PrintPage => ({
  toPdf: async () => {
    const contents = window()?.webContents;
    if (!contents) throw new CallFailed('app_internal');
    return contents.printToPDF({
      pageSize: pageSize(),
      margins,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumbers,
      generateTaggedPDF: true,
    });
  },
  toPrinter: () =>
    new Promise((resolve, reject) => {
      const contents = window()?.webContents;
      if (!contents) throw new CallFailed('app_internal');
      contents.print({ pageSize: pageSize() }, (printed, reason) => {
        if (printed || reason === cancelled) resolve(printed);
        else reject(new CallFailed('print_failed', { cause: new Error(reason) }));
      });
    }),
});
