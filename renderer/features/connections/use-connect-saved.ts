import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { keepConnection } from '../../api/use-connection.ts';
import type { SavedConnection, SavedConnections } from './use-saved-connections.ts';

/**
 * Connects by a remembered connection. Where the passphrase has to be entered first, `locked` is that connection until it was.
 * @param onLeave told just before the connection that is there ends
 */
export function useConnectSaved(vault: SavedConnections['vault'], onLeave: () => void = () => undefined) {
  const client = useQueryClient();
  const [locked, setLocked] = useState<SavedConnection | null>(null);
  const connect = useAction(async (chosen: SavedConnection) => {
    setLocked(null);
    try {
      onLeave();
      const { connectionId } = chosen;
      keepConnection(client, await callMain('connections', 'connectSaved', { connectionId }));
    } catch (thrown) {
      if (asCallError(thrown).code !== 'vault_locked') throw thrown;
      setLocked(chosen);
    }
  });
  const start = (chosen: SavedConnection) => {
    if (chosen.keptBy === 'vault' && vault === 'locked') setLocked(chosen);
    else connect.run(chosen);
  };
  return {
    start,
    busy: connect.busy,
    error: connect.error,
    locked,
    unlock: connect.run,
    giveUp: () => setLocked(null),
  };
}
