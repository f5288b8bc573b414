import Alert from '@mui/material/Alert';

/** The key service is away: what that means, and what still works. */
export function ReconnectingBanner() {
  return (
    <Alert severity="warning" role="status" square>
      The key service does not answer. Keydesk keeps trying and goes on by itself. What you see was read
      before; changes have to wait. Client secrets that you have not collected yet are safe.
    </Alert>
  );
}
