import type { ApiKey } from '../../../service/api/models/api-key.ts';

/** Turns keys into the bytes of a file, in order and without keeping them. */
export type ExportWriter = Readonly<{
  begin: () => Uint8Array;
  add: (keys: readonly ApiKey[]) => Uint8Array;
  /** @returns the last bytes; `head`: what to write over the first ones, now that the number of keys is known */
  end: (count: number) => Readonly<{ tail: Uint8Array; head: Uint8Array | null }>;
}>;
