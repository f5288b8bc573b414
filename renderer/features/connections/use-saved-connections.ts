import type { QueryClient } from '@tanstack/react-query';
import type {
  SavedConnection,
  SavedConnections,
} from '../../../electron/contract/connections/saved-connections.ts';
import { callMain } from '../../api/call-main.ts';
import { useTold } from '../../api/use-told.ts';

export type { SavedConnection, SavedConnections };
const savedKey = ['saved-connections'];

/** Takes over what main said of the remembered connections. */
export const keepSaved = (client: QueryClient, saved: SavedConnections): void => {
  client.setQueryData(savedKey, saved);
};

/** The remembered connections as main tells them: asked once, then by event. None of them holds a secret. */
export function useSavedConnections(): SavedConnections | null {
  const { data } = useTold(savedKey, 'connections', 'savedConnectionsChanged', () =>
    callMain('connections', 'listSavedConnections', {}),
  );
  return data ?? null;
}
