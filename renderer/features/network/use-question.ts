import { useCallback, useState } from 'react';
import { useConnection } from '../../api/use-connection.ts';
import type { DoctorQuestion } from '../../components/network-help.tsx';

/** What is to be looked at: as it was asked; else what Keydesk is connected to; else null, until `ask` names an address. */
export function useQuestion(given: DoctorQuestion) {
  const { data: connection } = useConnection();
  const [named, setNamed] = useState<DoctorQuestion | null>(null);
  const ask = useCallback((address: string) => setNamed({ address, credentials: null }), []);
  const isKnown = given.address !== null || (connection?.address ?? null) !== null;
  return { question: named ?? (isKnown ? given : null), ask };
}
