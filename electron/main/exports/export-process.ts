import type { FromExport, ToExport } from './export-messages.ts';
import { createExportFile } from './write-export.ts';

/** Electron's channel to main, which forked this process and knows what it may say. */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void;
  postMessage: (message: FromExport) => void;
};

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const answerTo = createExportFile();
let turn = Promise.resolve();

parent.on('message', ({ data }) => {
  turn = turn.then(async () => parent.postMessage(await answerTo(data as ToExport)));
});
