import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';

/**
 * Loaded before the script of a utility process: gives it process.parentPort over the channel of child_process, and takes
 * away what Electron's utility processes do not have.
 */
const send = process.send?.bind(process) as ((message: object) => boolean) | undefined;
if (!send) throw new Error('electron stand-in: a utility process must be forked');

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    send?.({ message: structuredClone(message) });
  }

  start(): void {}
}
const parentPort = new ParentPort();
process.on('message', ({ message }: { message: unknown }) => {
  parentPort.emit('message', { data: message, ports: [] });
});
// Electron ends its utility processes with it; a moment is left to close files.
process.on('disconnect', () => setTimeout(() => process.exit(0), 1_000));
Object.assign(process, { parentPort, type: 'utility', send: undefined });

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron')
      throw new Error('electron stand-in: electron in a utility process is not implemented');
    return next(specifier, context);
  },
});
