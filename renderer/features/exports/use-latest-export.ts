import { useTold } from '../../api/use-told.ts';
import { callMain } from '../../api/call-main.ts';
import type { InventoryExport } from './export-scope.ts';

const exportKey = ['export'];

/** The export that runs, or the one that ended last. */
export function useLatestExport(): InventoryExport | null {
  const { data } = useTold(exportKey, 'exports', 'exportProgressed', () =>
    callMain('exports', 'getExport', {}),
  );
  return data?.latest ?? null;
}
