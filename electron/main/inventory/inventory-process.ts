import { Compile } from 'typebox/compile';
import {
  fromInventory,
  takenRecords,
  type AnsweredRoute,
  type TakenRecords,
  type ToInventory,
} from '../../../service/api/inventory-messages.ts';
import { isAppErrorCode } from '../../contract/core/errors.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { forkProcess } from '../processes/fork-process.ts';

/** The process that holds the keys of an inventory in memory and answers from them. */
export type InventoryProcess = Readonly<{
  /** Puts records in, in the order of calls. @throws service_unreachable when the process ends */
  take: (records: readonly string[]) => Promise<TakenRecords>;
  /** Throws what the key service would answer. @throws service_unreachable when the process ends */
  ask: (route: AnsweredRoute, query: unknown) => Promise<unknown>;
  /** Ends it; with it goes what it holds. */
  stop: () => void;
  ended: Promise<void>;
}>;

type Waiting = Readonly<{ resolve: (answer: unknown) => void; reject: (failure: CallFailed) => void }>;
type Words = ToInventory extends infer M ? (M extends ToInventory ? Omit<M, 'requestId'> : never) : never;
const isAnswer = Compile(fromInventory);
const isTaken = Compile(takenRecords);

/** @param modulePath the built process */
export function forkInventory(modulePath: string): InventoryProcess {
  const child = forkProcess(modulePath, 'keydesk-inventory');
  child.stdout?.resume();
  child.stderr?.resume();
  const waiting = new Map<number, Waiting>();
  let requests = 0;
  let isRunning = true;
  child.on('message', (message: unknown) => {
    if (!isAnswer.Check(message)) return;
    const asked = waiting.get(message.requestId);
    waiting.delete(message.requestId);
    if (message.type === 'done') asked?.resolve(message.answer);
    else asked?.reject(new CallFailed(isAppErrorCode(message.code) ? message.code : 'app_internal'));
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isRunning = false;
      for (const { reject } of waiting.values()) reject(new CallFailed('service_unreachable'));
      waiting.clear();
      resolve();
    });
  });
  const send = (words: Words): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!isRunning) throw new CallFailed('service_unreachable');
      requests += 1;
      waiting.set(requests, { resolve, reject });
      child.postMessage({ ...words, requestId: requests });
    });
  return {
    take: async (records) => {
      const taken = await send({ type: 'take', records: [...records] });
      if (isTaken.Check(taken)) return taken;
      throw new CallFailed('service_bad_answer');
    },
    ask: (route, query) => send({ type: 'ask', route, query }),
    stop: () => {
      child.kill();
    },
    ended,
  };
}
