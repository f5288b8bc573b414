import { safeStorage } from 'electron';

/** What the system's keychain does for Keydesk. */
export type SafeStorage = Readonly<{
  /** False where the system has no keychain, or Electron would only obscure what it is given (Linux without one). */
  isSafe: () => Promise<boolean>;
  seal: (text: string) => Promise<Buffer>;
  /** @returns `isStale`: the keychain has a newer key, so that the text should be sealed again */
  open: (sealed: Buffer) => Promise<{ text: string; isStale: boolean }>;
}>;

/** Electron's names for "there is no keychain". */
const unsafeBackends: readonly string[] = ['basic_text', 'unknown'];

/** The one way to the system's keychain. The app must be ready. */
export const systemSafeStorage: SafeStorage = {
  isSafe: async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    return process.platform !== 'linux' || !unsafeBackends.includes(safeStorage.getSelectedStorageBackend());
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed);
    return { text: result, isStale: shouldReEncrypt };
  },
};
