import { useState } from 'react';
import { ExportEnd } from './export-end.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportProgress } from './export-progress.tsx';
import type { ExportScope, InventoryExport } from './export-scope.ts';

type Props = Readonly<{ scope: ExportScope; latest: InventoryExport | null; onClose: () => void }>;

/** Chooses what to export, then shows how it goes and how it ended. */
export function ExportDialog({ scope, latest, onClose }: Props) {
  const [shownId, setShownId] = useState(latest?.state === 'running' ? latest.exportId : null);
  const shown = latest?.exportId === shownId ? latest : null;
  if (shown?.state === 'running') return <ExportProgress progress={shown} onHide={onClose} />;
  if (shown) return <ExportEnd ended={shown} onBack={() => setShownId(null)} onClose={onClose} />;
  return <ExportForm scope={scope} onStarted={({ exportId }) => setShownId(exportId)} onClose={onClose} />;
}
