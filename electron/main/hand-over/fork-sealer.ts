import { rm } from 'node:fs/promises';
import { Check } from 'typebox/value';
import { CallFailed } from '../ipc/call-failed.ts';
import { askProcess } from '../processes/ask-process.ts';
import { forkProcess } from '../processes/fork-process.ts';
import { fromSealer, type ToSealer } from './seal-messages.ts';
import type { StartSealer } from './sealer.ts';

/**
 * Starts the process that seals, so that neither the making of keys nor a slow disk holds up the console. What it was given goes with it.
 * @param modulePath its built file
 */
export const forkSealer =
  (modulePath: string): StartSealer =>
  async (start) => {
    const child = forkProcess(modulePath, 'keydesk-hand-over');
    child.stdout?.resume();
    child.stderr?.resume();
    const answerTo = askProcess<ToSealer>(child);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const end = async () => {
      child.kill();
      await exited;
      // It may not have come to it.
      await rm(start.draft, { force: true }).catch(() => undefined);
    };
    const ask = async (message: ToSealer): Promise<void> => {
      const answer = await answerTo(message);
      if (Check(fromSealer, answer) && answer.type === 'done') return;
      await end();
      if (!Check(fromSealer, answer) || answer.type === 'done') throw new CallFailed('hand_over_stopped');
      throw new CallFailed(answer.fault, { cause: new Error(answer.reason) });
    };
    await ask({ type: 'start', ...start });
    return {
      add: (secrets) => ask({ type: 'secrets', secrets }),
      finish: async () => {
        await ask({ type: 'finish' });
        child.kill();
      },
      abandon: async () => {
        await answerTo({ type: 'abandon' });
        await end();
      },
    };
  };
