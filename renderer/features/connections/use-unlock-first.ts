import { useState } from 'react';
import { asCallError } from '../../api/call-main.ts';
import { useAction, type Action } from '../../api/use-action.ts';

/** An action that may need the passphrase first: then `isLocked`, until it is run again after unlocking, or given up. */
export function useUnlockFirst(
  act: () => Promise<void>,
): Action<[]> & Readonly<{ isLocked: boolean; giveUp: () => void }> {
  const [isLocked, setLocked] = useState(false);
  const action = useAction(async () => {
    setLocked(false);
    try {
      await act();
    } catch (thrown) {
      if (asCallError(thrown).code !== 'vault_locked') throw thrown;
      setLocked(true);
    }
  });
  return { ...action, isLocked, giveUp: () => setLocked(false) };
}
