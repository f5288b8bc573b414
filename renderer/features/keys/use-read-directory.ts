import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useNotify } from '../../components/notices.tsx';
import { keysKey } from './use-keys.ts';

/** Reads the Jira directory once after connecting, so that names are fresh and deactivated users are known. */
export function useReadDirectory(): void {
  const client = useQueryClient();
  const notify = useNotify();
  const begun = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    if (!begun.current) {
      begun.current = true;
      callMain('users', 'syncUsers', {}).then(
        ({ changedKeys }) => {
          if (changedKeys > 0) void client.invalidateQueries({ queryKey: keysKey });
          void client.invalidateQueries({ queryKey: ['users'] });
        },
        (thrown: unknown) => {
          if (here.current) notify(`Jira's users could not be read. ${asCallError(thrown).message}`);
        },
      );
    }
    return () => {
      here.current = false;
    };
  }, [client, notify]);
}
