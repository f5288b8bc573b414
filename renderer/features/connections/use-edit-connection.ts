import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { nothingTyped, readCredentials, type Typed } from './credentials.ts';
import { keepSaved, useSavedConnections, type SavedConnection } from './use-saved-connections.ts';

/** The state of "Edit connection". Main tests new credentials before it replaces the old ones. */
export function useEditConnection(connection: SavedConnection, onDone: () => void) {
  const client = useQueryClient();
  const vault = useSavedConnections()?.vault;
  const { connectionId, method, email, keptBy } = connection;
  const [name, setName] = useState(connection.name);
  const [isNew, setNew] = useState(false);
  const [typed, setTyped] = useState<Typed>({ ...nothingTyped, method, email: email ?? '' });
  const [passphrase, typePassphrase] = useState('');
  const credentials = isNew ? readCredentials(typed) : null;
  const isVaultLocked = isNew && keptBy === 'vault' && vault === 'locked';
  const edit = useAction(async () => {
    if (isVaultLocked) keepSaved(client, await callMain('connections', 'unlockVault', { passphrase }));
    typePassphrase('');
    const change = { connectionId, name: name.trim(), credentials };
    keepSaved(client, await callMain('connections', 'editSaved', change));
    setTyped(nothingTyped);
    onDone();
  });
  const type = (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change }));
  const isReady =
    name.trim() !== '' && (!isNew || credentials !== null) && (!isVaultLocked || passphrase !== '');
  return {
    name,
    setName,
    isNew,
    setNew,
    typed,
    type,
    isVaultLocked,
    passphrase,
    typePassphrase,
    edit,
    isReady,
  };
}
