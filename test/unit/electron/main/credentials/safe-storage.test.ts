import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemSafeStorage } from '../../../../../electron/main/credentials/safe-storage.ts';

const electron = vi.hoisted(() => ({
  safeStorage: {
    isAsyncEncryptionAvailable: vi.fn<() => Promise<boolean>>(),
    getSelectedStorageBackend: vi.fn<() => string>(),
    encryptStringAsync: vi.fn<(text: string) => Promise<Buffer>>(),
    decryptStringAsync: vi.fn<(sealed: Buffer) => Promise<{ result: string; shouldReEncrypt: boolean }>>(),
  },
}));
vi.mock('electron', () => electron);

const { safeStorage } = electron;
const on = (platform: NodeJS.Platform) => vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the system's keychain", () => {
  it.each(['basic_text', 'unknown'])('is none on Linux where Electron names it %s', async (backend) => {
    on('linux');
    safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(true);
    safeStorage.getSelectedStorageBackend.mockReturnValue(backend);
    expect(await systemSafeStorage.isSafe()).toBe(false);
  });

  it.each(['gnome_libsecret', 'kwallet6'])('is one on Linux where Electron names it %s', async (backend) => {
    on('linux');
    safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(true);
    safeStorage.getSelectedStorageBackend.mockReturnValue(backend);
    expect(await systemSafeStorage.isSafe()).toBe(true);
  });

  it('is asked for no name on other systems, which have none', async () => {
    on('darwin');
    safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(true);
    expect(await systemSafeStorage.isSafe()).toBe(true);
    expect(safeStorage.getSelectedStorageBackend).not.toHaveBeenCalled();
  });

  it('is none where Electron says that it cannot encrypt', async () => {
    on('darwin');
    safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(false);
    expect(await systemSafeStorage.isSafe()).toBe(false);
  });

  it('seals and opens, and says when a text should be sealed again', async () => {
    safeStorage.encryptStringAsync.mockResolvedValue(Buffer.from('sealed'));
    safeStorage.decryptStringAsync.mockResolvedValue({ result: 'text', shouldReEncrypt: true });
    expect(await systemSafeStorage.seal('text')).toEqual(Buffer.from('sealed'));
    expect(await systemSafeStorage.open(Buffer.from('sealed'))).toEqual({ text: 'text', isStale: true });
  });
});
