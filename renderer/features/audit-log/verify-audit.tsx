import Alert from '@mui/material/Alert';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useAuditLogTexts } from './use-audit-log-texts.ts';
import type { VerifyingAudit } from './use-verify-audit.ts';

/** What the check of the chain found. */
export function AuditVerdict({ verifying: { verdict, verify, dismiss } }: { verifying: VerifyingAudit }) {
  const texts = useAuditLogTexts();
  if (verify.error) return <ErrorPanel error={verify.error} onRetry={() => verify.run()} />;
  if (!verdict) return null;
  const { intact, checked, brokenAt } = verdict;
  if (intact) {
    return (
      <Alert severity="success" role="status" square onClose={dismiss}>
        {texts.intact(checked)}
      </Alert>
    );
  }
  return (
    <Alert severity="error" square onClose={dismiss}>
      {texts.brokenAt(brokenAt)}
    </Alert>
  );
}
