import { Check } from 'typebox/value';
import { writeInProcess } from '../processes/write-in-process.ts';
import { fromSealer, type FromSealer, type ToSealer } from './seal-messages.ts';
import { sealerOver, type StartSealer } from './sealer.ts';

/** @param modulePath the built process that seals */
export const forkSealer =
  (modulePath: string): StartSealer =>
  async (start) =>
    sealerOver(
      writeInProcess<ToSealer, FromSealer>({
        modulePath,
        name: 'keydesk-hand-over',
        draft: start.draft,
        isAnswer: (given) => Check(fromSealer, given),
        stopped: 'hand_over_stopped',
      }),
      start,
    );
