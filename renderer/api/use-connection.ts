import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Connection } from '../../electron/contract/connections/connection.ts';
import { askAndListen, callMain, subscribeMain } from './call-main.ts';

export type { Connection };
const connectionKey = ['connection'];

/** Remembers what main said of the connection. */
export const keepConnection = (client: QueryClient, connection: Connection): void => {
  client.setQueryData(connectionKey, connection);
};

/** The connection as main tells it: asked once, then by event. */
export function useConnection() {
  const client = useQueryClient();
  useEffect(
    () =>
      subscribeMain('connections', 'connectionChanged', (connection) => {
        keepConnection(client, connection);
      }),
    [client],
  );
  return useQuery({
    queryKey: connectionKey,
    queryFn: async () => {
      const { answer, heard } = await askAndListen('connections', 'connectionChanged', () =>
        callMain('connections', 'getConnection', {}),
      );
      return heard.at(-1) ?? answer;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
