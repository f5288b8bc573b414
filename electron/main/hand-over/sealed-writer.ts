import type { SecretToSeal } from './seal-messages.ts';

/** Takes secrets bit by bit, and gives sealed bytes to whoever made it. */
export type SealedWriter = Readonly<{
  add: (secrets: readonly SecretToSeal[]) => Promise<void>;
  /** Everything has been given on when it resolves. */
  finish: () => Promise<void>;
}>;
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;
