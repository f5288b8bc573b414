import type { ForkedProcess } from './fork-process.ts';

/**
 * Asks a process that answers each message once, in their order.
 * @returns null when it ends instead
 */
export function askProcess<Message extends object>(
  child: ForkedProcess,
): (message: Message) => Promise<unknown> {
  const waiting: ((answer: unknown) => void)[] = [];
  let hasEnded = false;
  child.on('message', (answer: unknown) => waiting.shift()?.(answer));
  child.once('exit', () => {
    hasEnded = true;
    for (const tell of waiting.splice(0)) tell(null);
  });
  return (message) =>
    new Promise((resolve) => {
      if (hasEnded) resolve(null);
      else {
        waiting.push(resolve);
        child.postMessage(message);
      }
    });
}
