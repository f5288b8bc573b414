import Typography from '@mui/material/Typography';

/** Said after a copy: how long the secret stays in the clipboard. */
export function ClipboardNote({ clearsAfter }: { clearsAfter: number | null }) {
  return (
    <Typography role="status" variant="body2" color="textSecondary" sx={{ minHeight: '1.5em' }}>
      {clearsAfter !== null &&
        `Copied. The clipboard is cleared in ${clearsAfter} seconds if the client secret is still in it.`}
    </Typography>
  );
}
