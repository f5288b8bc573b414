import { useEffect, useState } from 'react';
import type { CallError } from '../../api/call-main.ts';

/** The seconds that are left until an error says that it may be tried again; 0: now. */
export function useWait(error: CallError | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = error?.details.retryAfter ?? 0;
    setLeft(seconds);
    if (seconds === 0) return undefined;
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [error]);
  return left;
}
