import type { FileWriting } from '../processes/file-writing.ts';
import type { FromSealer, SecretToSeal, ToSealer } from './seal-messages.ts';

/** What is sealed where. */
export type SealerStart = Omit<Extract<ToSealer, { type: 'start' }>, 'type'>;

/** A sealed file that is being written. Each of these throws a file fault, recipient_invalid or hand_over_stopped. */
export type Sealer = Readonly<{
  add: (secrets: readonly SecretToSeal[]) => Promise<void>;
  /** The file is whole, on the disk, and has its name. */
  finish: () => Promise<void>;
  /** Nothing is left of it; never fails. */
  abandon: () => Promise<void>;
}>;
export type StartSealer = (start: SealerStart) => Promise<Sealer>;

/** @throws what opening the file throws, recipient_invalid */
export async function sealerOver(
  { ask, end, giveUp }: FileWriting<ToSealer, FromSealer>,
  start: SealerStart,
): Promise<Sealer> {
  await ask({ type: 'start', ...start });
  return {
    add: async (secrets) => {
      await ask({ type: 'secrets', secrets });
    },
    finish: async () => {
      await ask({ type: 'finish' });
      await end();
    },
    abandon: async () => {
      await ask({ type: 'abandon' }).catch(() => undefined);
      await giveUp();
    },
  };
}
