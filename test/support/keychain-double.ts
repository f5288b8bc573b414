import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SafeStorage } from '../../electron/main/credentials/safe-storage.ts';

/** A keychain that really encrypts (AES-256-GCM), with a key of its own. `state` is what a test may do to it. */
export function keychainDouble(key: Buffer = randomBytes(32)) {
  const state = { isSafe: true, isStale: false, failSeal: false, sealed: 0 };
  const storage: SafeStorage = {
    isSafe: () => Promise.resolve(state.isSafe),
    seal: (text) => {
      if (state.failSeal) return Promise.reject(new Error('The keychain is locked.'));
      state.sealed += 1;
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Promise.resolve(Buffer.concat([iv, cipher.getAuthTag(), ciphertext]));
    },
    open: async (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      const plain = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
      return Promise.resolve({ text: plain.toString('utf8'), isStale: state.isStale });
    },
  };
  return { storage, state };
}
export type KeychainDouble = ReturnType<typeof keychainDouble>;
