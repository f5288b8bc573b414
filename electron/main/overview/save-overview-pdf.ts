import type { Handlers } from '../../contract/index.ts';
import { textsOf } from '../../contract/texts/index.ts';
import { saveFile } from '../exports/save-file.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import type { PrintPage } from '../windows/print-page.ts';

export type SaveOverviewPdfDeps = Readonly<{
  printPage: PrintPage;
  askWhere: AskWhereToSave;
  settings: Pick<SettingsStore, 'language'>;
}>;

/** @throws why it cannot be written: then there is no file, or the one that was there is as before */
export const saveOverviewPdf =
  ({ printPage, askWhere, settings }: SaveOverviewPdfDeps): Handlers['overview']['saveOverviewPdf'] =>
  async () => {
    const path = await askWhere({
      title: textsOf(settings.language()).overview.report.saveTitle,
      defaultName: `keydesk-overview-${new Date().toISOString().slice(0, 10)}.pdf`,
      extension: { name: 'PDF', extensions: ['pdf'] },
    });
    if (path === null) return { path };
    const pdf = await printPage.toPdf();
    await saveFile({ path, mayReplace: true }, [pdf]);
    return { path };
  };
