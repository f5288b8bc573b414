import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { keepConnection } from '../../api/use-connection.ts';
import { nothingTyped, readCredentials, type Typed } from './credentials.ts';
import { useDetectAddress } from './use-detect-address.ts';
import { useRemember } from './use-remember.ts';
import { useUnlockFirst } from './use-unlock-first.ts';

/** The state of the form: what is typed, what answers at the address, and the connecting itself. */
export function useConnectJira() {
  const client = useQueryClient();
  const [address, setAddress] = useState('');
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const { detection, detect, forget } = useDetectAddress(({ kind }) => {
    // The usual way of this Jira is offered, unless the admin has begun to type for the other.
    setTyped((now) => {
      if (now.email !== '' || now.apiToken !== '' || now.token !== '') return now;
      if (kind === 'jira-data-center') return { ...now, method: 'personal-access-token' };
      return kind === 'jira-cloud' ? { ...now, method: 'api-token' } : now;
    });
  });
  const remember = useRemember();
  const credentials = readCredentials(typed);
  // The keys of the key service for this Jira may be under the passphrase, whether these credentials are saved or not.
  const connect = useUnlockFirst(async () => {
    if (!credentials) return;
    const keeping = await remember.prepare();
    const connection = await callMain('connections', 'connectJira', {
      address: address.trim(),
      credentials,
      ...(keeping && { remember: keeping }),
    });
    setTyped(nothingTyped);
    keepConnection(client, connection);
  });
  const type = (change: Partial<Typed>) => {
    connect.clear();
    setTyped((now) => ({ ...now, ...change }));
  };
  const typeAddress = (value: string) => {
    connect.clear();
    forget();
    setAddress(value);
  };
  const leaveAddress = () => detect(address.trim());
  const ready = address.trim() !== '' && credentials !== null && remember.isReady;
  return {
    address,
    typeAddress,
    leaveAddress,
    detection,
    typed,
    type,
    remember,
    connect,
    /** What the connection doctor is to look at. */
    question: { address: address.trim() === '' ? null : address.trim(), credentials },
    ready,
  };
}
