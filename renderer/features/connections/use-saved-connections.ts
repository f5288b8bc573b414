import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type {
  SavedConnection,
  SavedConnections,
} from '../../../electron/contract/connections/saved-connections.ts';
import { askAndListen, callMain, subscribeMain } from '../../api/call-main.ts';

export type { SavedConnection, SavedConnections };
const savedKey = ['saved-connections'];

/** Takes over what main said of the remembered connections. */
export const keepSaved = (client: QueryClient, saved: SavedConnections): void => {
  client.setQueryData(savedKey, saved);
};

/** The remembered connections as main tells them: asked once, then by event. None of them holds a secret. */
export function useSavedConnections(): SavedConnections | null {
  const client = useQueryClient();
  useEffect(
    () => subscribeMain('connections', 'savedConnectionsChanged', (saved) => keepSaved(client, saved)),
    [client],
  );
  const { data } = useQuery({
    queryKey: savedKey,
    queryFn: async () => {
      const { answer, heard } = await askAndListen('connections', 'savedConnectionsChanged', () =>
        callMain('connections', 'listSavedConnections', {}),
      );
      return heard.at(-1) ?? answer;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? null;
}
