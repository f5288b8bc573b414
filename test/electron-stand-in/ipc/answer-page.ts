import type { CdpSession } from '../chromium/cdp-connection.ts';
import type { PageMessage } from '../page/run-preload.ts';
import { ipcMain, type IpcMain } from './ipc-main.ts';
import { makeCodec } from './make-codec.ts';

const codec = makeCodec();
type Sender = { readonly ipc: IpcMain; send: (channel: string, ...args: unknown[]) => void };
type IpcMessage = Extract<PageMessage, { type: 'invoke' | 'send' }>;

/** Sends an event to the page's isolated world; nothing arrives where no document is. */
export function emitInPage(
  session: CdpSession,
  world: number | null,
  channel: string,
  args: unknown[],
): void {
  const expression = `__standInEmit(${JSON.stringify(channel)}, ${JSON.stringify(codec.encode(args))})`;
  if (world === null) return;
  session.send('Runtime.evaluate', { expression, contextId: world }).catch(() => undefined);
}

/** Runs the handler of a message from the page, and sends its answer back into the world that asked. */
export async function answerPage(
  session: CdpSession,
  world: number,
  message: IpcMessage,
  event: { sender: Sender },
): Promise<void> {
  const { channel } = message;
  const args = codec.decode(message.args) as unknown[];
  if (message.type === 'send') {
    event.sender.ipc.emit(channel, event, ...args);
    ipcMain.emit(channel, event, ...args);
    return;
  }
  const [succeeded, text] = await ipcMain.answer(channel, event, args).then(
    (value): [boolean, string] => encodeAnswer(channel, value),
    (error: unknown): [boolean, string] => [false, failure(channel, error)],
  );
  const expression = `__standInReply(${message.id}, ${succeeded}, ${JSON.stringify(text)})`;
  await session.send('Runtime.evaluate', { expression, contextId: world }).catch(() => undefined);
}

function encodeAnswer(channel: string, value: unknown): [boolean, string] {
  try {
    return [true, codec.encode(value)];
  } catch (error) {
    return [false, failure(channel, error)];
  }
}

/** Electron flattens errors of handlers to this text. */
const failure = (channel: string, error: unknown) =>
  `Error invoking remote method '${channel}': ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
