import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ClipboardState } from '../../electron/contract/secrets/clipboard.ts';
import { callMain } from './call-main.ts';
import { useAction } from './use-action.ts';
import { useTold } from './use-told.ts';

const clipboardKey = ['clipboard'];
const none: ClipboardState = { state: 'none', clearsAt: null };

/** What became of the client secret that was copied last, and "Clear now". */
export function useClipboard() {
  const client = useQueryClient();
  const { data = none } = useTold(clipboardKey, 'secrets', 'clipboardChanged', () =>
    callMain('secrets', 'getClipboard', {}),
  );
  const clear = useAction(async () => {
    client.setQueryData(clipboardKey, await callMain('secrets', 'clearClipboard', {}));
  });
  return { ...data, clear };
}

/** How many seconds until then; counts down while it is shown. */
export function useSecondsUntil(at: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (at === null) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [at]);
  return at === null ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}
