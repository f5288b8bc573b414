import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { useNotify } from '../../components/notices.tsx';
import { useOverviewTexts } from './use-overview-texts.ts';

/** The overview on paper: the page draws it, main has it printed. */
export function useReport() {
  const texts = useOverviewTexts();
  const notify = useNotify();
  const [shown, setShown] = useState<(() => void) | null>(null);
  const action = useAction(async (onPaper: () => Promise<void>) => {
    try {
      await new Promise<void>((resolve) => setShown(() => resolve));
      await onPaper();
    } finally {
      setShown(null);
    }
  });
  return {
    /** Not null while the report is to be drawn; to be called once it is. */
    shown,
    busy: action.busy,
    error: action.error,
    savePdf: () =>
      action.run(async () => {
        const { path } = await callMain('overview', 'saveOverviewPdf', {});
        if (path !== null) notify(texts.report.saved(path));
      }),
    print: () =>
      action.run(async () => {
        await callMain('overview', 'printOverview', {});
      }),
  };
}
export type Report = ReturnType<typeof useReport>;
