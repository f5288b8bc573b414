import Typography from '@mui/material/Typography';
import type { CertificateFacts as Facts } from '../../../electron/contract/network/network.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { useNetworkTexts } from './use-network-texts.ts';

/** Whose certificate it is, by whom it was issued, and until when it is valid. */
export function CertificateFacts({ certificate }: { certificate: Facts }) {
  const texts = useNetworkTexts().certificate;
  const { date } = useFormats();
  const { subject, issuer, validUntil, expired } = certificate;
  const whose = issuer === subject ? subject : texts.issuedBy(subject, issuer);
  return (
    <Typography variant="body2" color={expired ? 'error' : 'textSecondary'} sx={{ overflowWrap: 'anywhere' }}>
      {(expired ? texts.expired : texts.valid)(whose, date(validUntil))}
    </Typography>
  );
}
