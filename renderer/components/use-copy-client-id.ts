import { useCallback } from 'react';
import { asCallError, callMain } from '../api/call-main.ts';
import { useNotify } from './notices.tsx';

/** Copies a client id through main (the page has no clipboard) and says so. */
export function useCopyClientId(): (clientId: string) => void {
  const notify = useNotify();
  return useCallback(
    (clientId) => {
      callMain('keys', 'copyClientId', { clientId }).then(
        () => notify('Client Id copied.'),
        (thrown: unknown) => notify(asCallError(thrown).message),
      );
    },
    [notify],
  );
}
