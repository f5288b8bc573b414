import { draftBeside } from '../exports/draft-file.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { timeToTell } from '../ipc/time-to-tell.ts';
import type { SecretToSeal } from './seal-messages.ts';
import type { SealerStart, StartSealer } from './sealer.ts';

/** How many secrets go to the process at a time: one file takes them by hundreds, files of their own take time each. */
const chunkOf = ({ form, seal }: Pick<SealerStart, 'form' | 'seal'>): number => {
  if (form === 'one-file') return 500;
  return seal?.kind === 'passphrase' ? 2 : 50;
};

export type HandOver = Omit<SealerStart, 'draft'> & Readonly<{ secrets: readonly SecretToSeal[] }>;
export type HandOversDeps = Readonly<{
  startSealer: StartSealer;
  onProgress: (progress: Readonly<{ done: number; total: number }>) => void;
}>;

/** Writes sealed files of secrets, one at a time. */
export class HandOvers {
  readonly #deps: HandOversDeps;
  #current: AbortController | null = null;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(deps: HandOversDeps) {
    this.#deps = deps;
  }

  /**
   * @returns whether the file is there; not when it was cancelled
   * @throws hand_over_running, hand_over_stopped, recipient_invalid, and why a file cannot be written: then nothing is left of it
   */
  async run(handOver: HandOver): Promise<boolean> {
    if (this.#current) throw new CallFailed('hand_over_running');
    const stop = new AbortController();
    this.#current = stop;
    const writing = this.#write(handOver, stop.signal).finally(() => {
      this.#current = null;
    });
    this.#ended = writing.catch(() => undefined);
    return writing;
  }

  /** Stops the one under way, if any. */
  cancel(): void {
    this.#current?.abort();
  }

  /** Before the console ends: stops the one under way, and waits until nothing of it is left. */
  async close(): Promise<void> {
    this.cancel();
    await this.#ended;
  }

  async #write({ secrets, ...file }: HandOver, stop: AbortSignal): Promise<boolean> {
    const { startSealer, onProgress } = this.#deps;
    const sealer = await startSealer({ ...file, draft: draftBeside(file.path) });
    const chunk = chunkOf(file);
    const isTime = timeToTell();
    for (let done = 0; done < secrets.length; done += chunk) {
      if (stop.aborted) break;
      if (isTime()) onProgress({ done, total: secrets.length });
      await sealer.add(secrets.slice(done, done + chunk));
    }
    if (stop.aborted) await sealer.abandon();
    else await sealer.finish();
    return !stop.aborted;
  }
}
