import { failLoudly } from '../fail-loudly.ts';

/** safeStorage: there is no keychain here, and nothing pretends that there is one. */
export const safeStorage = failLoudly('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  isEncryptionAvailable: () => false,
});
