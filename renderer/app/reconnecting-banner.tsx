import Alert from '@mui/material/Alert';
import { useAppTexts } from './use-app-texts.ts';

/** The key service is away: what that means, and what still works. */
export function ReconnectingBanner() {
  const { reconnecting } = useAppTexts();
  return (
    <Alert severity="warning" role="status" square>
      {reconnecting}
    </Alert>
  );
}
