import Alert from '@mui/material/Alert';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { countOf, formatNumber } from '../../components/format-number.ts';
import type { VerifyingAudit } from './use-verify-audit.ts';

/** What the check of the chain found. */
export function AuditVerdict({ verifying: { verdict, verify, dismiss } }: { verifying: VerifyingAudit }) {
  if (verify.error) return <ErrorPanel error={verify.error} onRetry={() => verify.run()} />;
  if (!verdict) return null;
  const { intact, checked, brokenAt } = verdict;
  if (intact) {
    return (
      <Alert severity="success" role="status" square onClose={dismiss}>
        {`The chain is intact: ${countOf(checked, 'entry', 'entries')} checked, none changed, removed or put in.`}
      </Alert>
    );
  }
  return (
    <Alert severity="error" square onClose={dismiss}>
      {`The chain is broken at entry ${brokenAt === null ? '?' : formatNumber(brokenAt)}. Entries from there on were changed, removed or put in outside of Keydesk. Keep a copy of the database and find out who can write to it.`}
    </Alert>
  );
}
