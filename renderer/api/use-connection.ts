import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from '../../electron/contract/connections/connection.ts';
import { callMain } from './call-main.ts';
import { useTold } from './use-told.ts';

export type { Connection };
const connectionKey = ['connection'];

/** Remembers what main said of the connection. */
export const keepConnection = (client: QueryClient, connection: Connection): void => {
  client.setQueryData(connectionKey, connection);
};

/** The connection as main tells it: asked once, then by event. */
export const useConnection = () =>
  useTold(connectionKey, 'connections', 'connectionChanged', () =>
    callMain('connections', 'getConnection', {}),
  );
