import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeCodec } from '../ipc/make-codec.ts';
import { connectWorlds } from './connect-worlds.ts';
import { runPageWorld } from './run-page-world.ts';
import { runPreload } from './run-preload.ts';

/** The source text of a self-contained function, to be run in the page. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- any function: only its text is used
const textOf = (self: Function) => `(${self.toString()})`;

/**
 * What runs in both worlds of every new document, before its own scripts. Sub-frames get nothing, as in Electron with
 * nodeIntegrationInSubFrames off. The preload is part of the text, so that no eval is needed against the page's policy.
 */
export function pageScripts(preloadFile: string | undefined): { page: string; isolated: string } {
  const secretName = randomUUID();
  const inTopFrame = (text: string) => `if (window === window.top) { ${text} }`;
  const bridge = (world: string) => `${textOf(connectWorlds)}(${JSON.stringify(world)}, '${secretName}')`;
  const page = inTopFrame(`${textOf(runPageWorld)}(${bridge('page')});`);
  const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8');
  const info = {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: process.platform,
    versions: { electron: process.versions['electron'] },
  };
  const run = `${textOf(runPreload)}(${bridge('isolated')}, ${textOf(makeCodec)}(), ${JSON.stringify(info)},`;
  return {
    page,
    isolated: inTopFrame(`${run} function (require, process, module, exports) {\n${preload}\n});`),
  };
}
