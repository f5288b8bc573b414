import Typography from '@mui/material/Typography';
import type { CertificateFacts as Facts } from '../../../electron/contract/network/network.ts';

const dateOf = (time: number) => new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });

/** Whose certificate it is, by whom it was issued, and until when it is valid. */
export function CertificateFacts({ certificate }: { certificate: Facts }) {
  const { subject, issuer, validUntil, expired } = certificate;
  const by = issuer === subject ? '' : `, issued by ${issuer}`;
  return (
    <Typography variant="body2" color={expired ? 'error' : 'textSecondary'} sx={{ overflowWrap: 'anywhere' }}>
      {subject}
      {by},{' '}
      {expired
        ? `expired on ${dateOf(validUntil)}: it is of no use any more`
        : `valid until ${dateOf(validUntil)}`}
    </Typography>
  );
}
