import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockVaultWhenIdle } from '../../../../../electron/main/credentials/lock-vault-when-idle.ts';
import type { VaultState } from '../../../../../electron/main/credentials/passphrase-vault.ts';
import { systemLock } from '../../../../../electron/main/credentials/system-lock.ts';

const electron = vi.hoisted(() => ({
  powerMonitor: { listeners: new Map<string, () => void>(), idle: 0 },
}));
vi.mock('electron', () => ({
  powerMonitor: {
    on: (event: string, listener: () => void) => electron.powerMonitor.listeners.set(event, listener),
    getSystemIdleTime: () => electron.powerMonitor.idle,
  },
}));

let state: VaultState;
let isBusy: boolean;
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  state = 'unlocked';
  isBusy = false;
  electron.powerMonitor.idle = 0;
  stop = lockVaultWhenIdle({
    vault: { state: () => state, lock: () => void (state = 'locked') },
    system: systemLock,
    idleMinutes: () => 15,
    isBusy: () => isBusy,
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const idleFor = (seconds: number) => {
  electron.powerMonitor.idle = seconds;
  vi.advanceTimersByTime(15_000);
};

describe('the vault locks', () => {
  it.each(['lock-screen', 'suspend'])('when the system says %s', (event) => {
    electron.powerMonitor.listeners.get(event)?.();
    expect(state).toBe('locked');
  });

  it('when nobody was there for as long as the setting says, and not before', () => {
    idleFor(15 * 60 - 1);
    expect(state).toBe('unlocked');
    idleFor(15 * 60);
    expect(state).toBe('locked');
  });

  it('not in the middle of a bulk action because nobody is there, but when the screen is locked', () => {
    isBusy = true;
    idleFor(3600);
    expect(state).toBe('unlocked');
    electron.powerMonitor.listeners.get('lock-screen')?.();
    expect(state).toBe('locked');
  });
});
