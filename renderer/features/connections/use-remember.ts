import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { faultOf, noPassphrase, type TypedPassphrase } from './passphrase.ts';
import { keepSaved, useSavedConnections } from './use-saved-connections.ts';

/** Where there is no keychain: for this run, or protected by a passphrase. Nothing is chosen beforehand. */
export type WayWithoutKeychain = 'until-quit' | 'passphrase' | null;
export type Keeping = 'until-quit' | 'on-this-computer';

/** Whether and how credentials are remembered: what the admin chose, and doing it. */
export function useRemember() {
  const client = useQueryClient();
  const saved = useSavedConnections();
  const [isWanted, setWanted] = useState(false);
  const [way, setWay] = useState<WayWithoutKeychain>(null);
  const [typed, setTyped] = useState<TypedPassphrase>(noPassphrase);
  const hasKeychain = saved?.keychain ?? false;
  const vault = saved?.vault ?? 'none';
  const usesVault = isWanted && !hasKeychain && way === 'passphrase';
  const isReady = () => {
    if (!isWanted || hasKeychain) return true;
    if (!usesVault || vault === 'unlocked') return way !== null;
    return vault === 'none' ? faultOf(typed) === null : typed.passphrase !== '';
  };
  /** Opens or makes the vault where it is needed. @returns how to keep the credentials; null: not. @throws CallError */
  const prepare = async (): Promise<Keeping | null> => {
    if (!isWanted) return null;
    if (!hasKeychain && way === 'until-quit') return 'until-quit';
    if (usesVault && vault !== 'unlocked') {
      const { passphrase } = typed;
      const call = vault === 'none' ? 'createVault' : 'unlockVault';
      keepSaved(client, await callMain('connections', call, { passphrase }));
      setTyped(noPassphrase);
    }
    return 'on-this-computer';
  };
  const type = (change: Partial<TypedPassphrase>) => setTyped((now) => ({ ...now, ...change }));
  return { isWanted, setWanted, way, setWay, typed, type, hasKeychain, vault, isReady: isReady(), prepare };
}
export type Remember = ReturnType<typeof useRemember>;
