import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';

const parentPort = new URL('parent-port.ts', import.meta.url).href;
/** The source of the embedded service: Node runs it as it is. */
export const embeddedService = fileURLToPath(new URL('../../service/start-embedded.ts', import.meta.url));

type Forked = Readonly<{ child: ChildProcess; args: readonly string[]; options: object; posted: unknown[] }>;
/** Everything that was forked, newest last. */
export const forkedServices: Forked[] = [];

/** What of Electron's utilityProcess main uses, on a real Node process. */
class ForkedProcess extends EventEmitter {
  readonly stdout;
  readonly stderr;
  readonly #child: ChildProcess;
  readonly #posted: unknown[];

  constructor(child: ChildProcess, posted: unknown[]) {
    super();
    this.#child = child;
    this.#posted = posted;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  postMessage(message: object): void {
    this.#posted.push(message);
    this.#child.send(message, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: object = {}) => {
    const child = fork(modulePath, args, {
      execArgv: ['--import', parentPort],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const posted: unknown[] = [];
    forkedServices.push({ child, args, options, posted });
    return new ForkedProcess(child, posted);
  },
};

/** As the system does it to a process that takes too much memory. */
export function killNewestService(): void {
  forkedServices.at(-1)?.child.kill('SIGKILL');
}

export const runningServices = (): number =>
  forkedServices.filter(({ child }) => child.exitCode === null && child.signalCode === null).length;
