import Alert from '@mui/material/Alert';
import type { Connection } from '../api/use-connection.ts';
import { useInventoryTexts } from '../components/use-inventory-texts.ts';
import { ReadOnlyBanner } from '../features/inventory/read-only-banner.tsx';
import { useAppTexts } from './use-app-texts.ts';

/** The key service is away: what that means, and what still works. */
export function ReconnectingBanner({ connection: { offline } }: { connection: Connection }) {
  const { reconnecting } = useAppTexts();
  const { notKept } = useInventoryTexts();
  if (offline) return <ReadOnlyBanner offline={offline} />;
  return (
    <Alert severity="warning" role="status" square>
      {reconnecting} {offline === null && notKept}
    </Alert>
  );
}
