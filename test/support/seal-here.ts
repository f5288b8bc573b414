import { createSealFile } from '../../electron/main/hand-over/seal-file.ts';
import type { StartSealer } from '../../electron/main/hand-over/sealer.ts';
import type { ToSealer } from '../../electron/main/hand-over/seal-messages.ts';
import { CallFailed } from '../../electron/main/ipc/call-failed.ts';

/** What the process that seals does, without the process. */
export const sealHere: StartSealer = async (start) => {
  const answerTo = createSealFile();
  const ask = async (message: ToSealer) => {
    const answer = await answerTo(message);
    if (answer.type === 'failed') throw new CallFailed(answer.fault);
  };
  await ask({ type: 'start', ...start });
  return {
    add: (secrets) => ask({ type: 'secrets', secrets }),
    finish: () => ask({ type: 'finish' }),
    abandon: () => ask({ type: 'abandon' }),
  };
};
