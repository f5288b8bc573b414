import type { SecretToSeal, ToSealer } from './seal-messages.ts';

/** What is sealed where. */
export type SealerStart = Omit<Extract<ToSealer, { type: 'start' }>, 'type'>;

/** A sealed file that is being written. Each of these throws a file fault, recipient_invalid or hand_over_stopped. */
export type Sealer = Readonly<{
  add: (secrets: readonly SecretToSeal[]) => Promise<void>;
  /** The file is whole, on the disk, and has its name. */
  finish: () => Promise<void>;
  /** Nothing is left of it. */
  abandon: () => Promise<void>;
}>;
export type StartSealer = (start: SealerStart) => Promise<Sealer>;
