import { Compile } from 'typebox/compile';
import { toInventory, type FromInventory, type ToInventory } from './api/inventory-messages.ts';
import { createKeptKeys, type KeptKeys } from './inventory/kept-keys.ts';
import { Problem } from './plugins/problem.ts';

/** Electron's channel to the process that forked this one (utilityProcess). */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void;
  postMessage: (message: FromInventory) => void;
};

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const isMessage = Compile(toInventory);
/** Only in memory: what is here ends with the process. */
const kept = createKeptKeys();
let turn: Promise<unknown> = Promise.resolve();

parent.on('message', ({ data }) => {
  if (!isMessage.Check(data)) return;
  const message: ToInventory = data;
  // Records in their order; questions do not wait for each other.
  if (message.type === 'take') turn = turn.then(() => answer(message));
  else void turn.then(() => answer(message));
});
process.on('disconnect', () => process.exit(0));

async function answer(message: ToInventory): Promise<void> {
  const { requestId } = message;
  try {
    parent.postMessage({ type: 'done', requestId, answer: await obey(await kept, message) });
  } catch (error) {
    parent.postMessage({
      type: 'refused',
      requestId,
      code: error instanceof Problem ? error.code : 'internal',
    });
  }
}

const obey = (keys: KeptKeys, message: ToInventory): Promise<unknown> =>
  message.type === 'take' ? keys.take(message.records) : keys.ask(message.route, message.query);
