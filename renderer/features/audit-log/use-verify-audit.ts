import { useState } from 'react';
import { callMain, type OutputOf } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';

type Verdict = OutputOf<'auditLog', 'verifyAudit'>;

/** Has the service recompute the chain of the whole log. */
export function useVerifyAudit() {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const verify = useAction(async () => {
    setVerdict(null);
    setVerdict(await callMain('auditLog', 'verifyAudit', {}));
  });
  return { verdict, verify, dismiss: () => setVerdict(null) };
}
export type VerifyingAudit = ReturnType<typeof useVerifyAudit>;
