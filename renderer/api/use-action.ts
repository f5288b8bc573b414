import { useRef, useState } from 'react';
import { asCallError, type CallError } from './call-main.ts';

export type Action<A extends unknown[]> = Readonly<{
  run: (...args: A) => void;
  busy: boolean;
  error: CallError | null;
  clear: () => void;
}>;

/**
 * Something that the admin starts once: busy while it runs, with its error to show. A second start while busy does
 * nothing. Unlike a mutation of the query client it keeps no copy of its arguments, which may be credentials.
 */
export function useAction<A extends unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const running = useRef(false);
  const end = (failure: CallError | null) => {
    running.current = false;
    setBusy(false);
    setError(failure);
  };
  const run = (...args: A) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    act(...args).then(
      () => end(null),
      (thrown: unknown) => end(asCallError(thrown)),
    );
  };
  return { run, busy, error, clear: () => setError(null) };
}
