import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { keepConnection, type Connection } from '../../api/use-connection.ts';
import { nothingTyped, readCredentials, type Typed } from './credentials.ts';
import { keepSaved, useSavedConnections } from './use-saved-connections.ts';

/** The state of "Sign in again": the user is known, what opens it is typed. */
export function useEnterCredentials(connection: Connection) {
  const client = useQueryClient();
  const saved = useSavedConnections();
  const active = saved?.items.find(({ connectionId }) => connectionId === saved.activeId);
  const usual = connection.deployment === 'data-center' ? 'personal-access-token' : 'api-token';
  const [changed, setChanged] = useState<Partial<Typed>>({});
  const [passphrase, typePassphrase] = useState('');
  const email = active?.email ?? connection.user?.email ?? null;
  const typed: Typed = { ...nothingTyped, method: active?.method ?? usual, email: email ?? '', ...changed };
  const isVaultLocked = active?.keptBy === 'vault' && saved?.vault === 'locked';
  const credentials = readCredentials(typed);
  const enter = useAction(async () => {
    if (!credentials) return;
    if (isVaultLocked) keepSaved(client, await callMain('connections', 'unlockVault', { passphrase }));
    typePassphrase('');
    keepConnection(client, await callMain('connections', 'enterCredentials', { credentials }));
    setChanged({});
  });
  const type = (change: Partial<Typed>) => setChanged((now) => ({ ...now, ...change }));
  const isReady = credentials !== null && (!isVaultLocked || passphrase !== '');
  return {
    typed,
    type,
    isEmailFixed: email !== null,
    isVaultLocked,
    passphrase,
    typePassphrase,
    enter,
    isReady,
  };
}
