import { useCallback, useState } from 'react';
import type { SecretTicket } from '../../electron/contract/secrets/secret-ticket.ts';

/** The one dialog over the whole console: a bulk action, or new client secrets (null: of every action). */
type Dialog = Readonly<{ kind: 'job'; jobId: string } | { kind: 'ticket'; ticket: SecretTicket | null }>;

/** @param jobId of the bulk action that is open at first */
export function useOpened(jobId: string | null = null) {
  const [dialog, setDialog] = useState<Dialog | null>(jobId === null ? null : { kind: 'job', jobId });
  const openJob = useCallback((jobId: string) => setDialog({ kind: 'job', jobId }), []);
  const openTicket = useCallback((ticket: SecretTicket | null) => setDialog({ kind: 'ticket', ticket }), []);
  const close = useCallback(() => setDialog(null), []);
  return { dialog, openJob, openTicket, close };
}
export type Opened = ReturnType<typeof useOpened>;
