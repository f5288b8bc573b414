import { forkProcess } from './fork-process.ts';

/**
 * Starts a process that answers each message once, in their order.
 * @param modulePath its built file
 * @param name as the system's list of processes shows it
 */
export function askProcess<Message extends object>(modulePath: string, name: string) {
  const child = forkProcess(modulePath, name);
  child.stdout?.resume();
  child.stderr?.resume();
  const waiting: ((answer: unknown) => void)[] = [];
  let hasEnded = false;
  child.on('message', (answer: unknown) => waiting.shift()?.(answer));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      for (const tell of waiting.splice(0)) tell(null);
      resolve();
    });
  });
  return {
    /** @returns null when it ends instead */
    ask: (message: Message) =>
      new Promise<unknown>((resolve) => {
        if (hasEnded) resolve(null);
        else {
          waiting.push(resolve);
          child.postMessage(message);
        }
      }),
    end: async (): Promise<void> => {
      child.kill();
      await exited;
    },
  };
}
