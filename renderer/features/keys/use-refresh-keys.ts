import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { useNotify } from '../../components/notices.tsx';
import { useKeysTexts } from './use-keys-texts.ts';
import { keysKey } from './use-keys.ts';

/** Asks for the list again. */
export function useReloadKeys(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries({ queryKey: keysKey }), [client]);
}

/** "Refresh": the list at once, and once more when names and states have been read from Jira. */
export function useRefreshKeys() {
  const reload = useReloadKeys();
  const { refreshedInPart } = useKeysTexts();
  const notify = useNotify();
  return useAction(async () => {
    reload();
    try {
      const { changedKeys } = await callMain('users', 'syncUsers', {});
      if (changedKeys > 0) reload();
    } catch (thrown) {
      notify(refreshedInPart);
      throw thrown;
    }
  });
}
