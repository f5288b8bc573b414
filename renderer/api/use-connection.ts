import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Connection } from '../../electron/contract/connections/connection.ts';
import { callMain } from './call-main.ts';
import { useTold } from './use-told.ts';

export type { Connection };
const connectionKey = ['connection'];

/** Remembers what main said of the connection. */
export const keepConnection = (client: QueryClient, connection: Connection): void => {
  client.setQueryData(connectionKey, connection);
};

export type Offline = NonNullable<Connection['offline']>;

/** The inventory that the keys are read from while the key service is away; null: they are read from the service. */
export function useOffline(): Offline | null {
  const client = useQueryClient();
  const subscribe = useCallback((listen: () => void) => client.getQueryCache().subscribe(listen), [client]);
  return useSyncExternalStore(
    subscribe,
    () => client.getQueryData<Connection>(connectionKey)?.offline ?? null,
  );
}

/** The connection as main tells it: asked once, then by event. */
export const useConnection = () =>
  useTold(connectionKey, 'connections', 'connectionChanged', () =>
    callMain('connections', 'getConnection', {}),
  );
