import type { PassphraseVault } from './passphrase-vault.ts';
import type { SystemLock } from './system-lock.ts';

const lookEveryMs = 15_000;

export type LockOptions = Readonly<{
  vault: Pick<PassphraseVault, 'lock' | 'state'>;
  system: SystemLock;
  /** How long nobody may be there before the vault locks. */
  idleMinutes: () => number;
  /** True while a bulk action runs: idleness then does not stop it halfway; locking the screen does lock. */
  isBusy: () => boolean;
}>;

/** Locks the vault when the screen is locked, the computer sleeps, or nobody was there for a while. @returns what ends the watch */
export function lockVaultWhenIdle({ vault, system, idleMinutes, isBusy }: LockOptions): () => void {
  system.onLock(() => vault.lock());
  const timer = setInterval(() => {
    if (vault.state() !== 'unlocked' || isBusy()) return;
    if (system.idleSeconds() >= idleMinutes() * 60) vault.lock();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
