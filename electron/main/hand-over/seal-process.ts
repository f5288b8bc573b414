import { createSealFile } from './seal-file.ts';
import type { FromSealer, ToSealer } from './seal-messages.ts';

/** Electron's channel to main, which forked this process and knows what it may say. */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void;
  postMessage: (message: FromSealer) => void;
};

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const answerTo = createSealFile();
let turn = Promise.resolve();

parent.on('message', ({ data }) => {
  turn = turn.then(async () => parent.postMessage(await answerTo(data as ToSealer)));
});
