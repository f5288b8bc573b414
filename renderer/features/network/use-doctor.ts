import { useCallback, useEffect, useRef, useState } from 'react';
import type { DoctorRun } from '../../../electron/contract/network/doctor.ts';
import { asCallError, callMain, subscribeMain, type CallError } from '../../api/call-main.ts';
import type { DoctorQuestion } from '../../components/network-help.tsx';

/** A run of the connection doctor, from its start on; it ends when nobody looks any more. */
export function useDoctor(question: DoctorQuestion) {
  const [run, setRun] = useState<DoctorRun | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const current = useRef<string | null>(null);
  const start = useCallback(() => {
    setError(null);
    callMain('network', 'startDoctor', question).then(
      (begun) => {
        current.current = begun.runId;
        // Main may have told more before its answer came.
        setRun((told) => (told?.runId === begun.runId ? told : begun));
      },
      (thrown: unknown) => setError(asCallError(thrown)),
    );
  }, [question]);
  const cancel = useCallback(() => {
    const runId = current.current;
    if (runId !== null) callMain('network', 'cancelDoctor', { runId }).catch(() => undefined);
  }, []);
  useEffect(() => subscribeMain('network', 'doctorProgressed', setRun), []);
  useEffect(() => {
    start();
    return cancel;
  }, [start, cancel]);
  return { run, error, start, cancel };
}
