import { fork, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ForkOptions } from 'electron';
import { failLoudly, notOffered } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';

const parentPortScript = fileURLToPath(new URL('parent-port.ts', import.meta.url));
const running = new Map<number, string>();

/** The utility processes that run now, by the name that the app gave them. */
export const utilityProcesses = () => [...running].map(([pid, name]) => ({ pid, name }));

/** A process that the app forked: Node with process.parentPort. */
class UtilityProcess extends LoudEmitter {
  readonly stdout: ChildProcess['stdout'];
  readonly stderr: ChildProcess['stderr'];
  readonly #child: ChildProcess;
  #hasExited = false;

  constructor(child: ChildProcess, name: string) {
    super('utilityProcess', ['spawn', 'exit', 'message', 'error']);
    this.#child = child;
    this.stdout = child.stdout;
    this.stderr = child.stderr;
    child.on('message', ({ message }: { message: unknown }) => this.emit('message', message));
    child.once('spawn', () => {
      running.set(child.pid ?? 0, name);
      this.emit('spawn');
    });
    child.once('exit', (code, signal) => {
      this.#hasExited = true;
      running.delete(child.pid ?? 0);
      this.emit('exit', code ?? (signal === null ? 0 : constants.signals[signal]));
    });
  }

  get pid(): number | undefined {
    return this.#hasExited ? undefined : this.#child.pid;
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('electron stand-in: transferring ports is not implemented');
    const copy: unknown = structuredClone(message);
    if (!this.#hasExited) this.#child.send({ message: copy }, () => undefined);
  }

  kill(): boolean {
    return !this.#hasExited && this.#child.kill();
  }
}
failLoudly('UtilityProcess', UtilityProcess.prototype);

const isStream = (stdio: unknown): stdio is 'pipe' | 'ignore' | 'inherit' =>
  stdio === 'pipe' || stdio === 'ignore' || stdio === 'inherit';

export const utilityProcess = failLoudly('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    const { stdio = 'inherit', serviceName = 'Node Utility Process', execArgv = [], env, cwd } = options;
    if (!isStream(stdio)) throw notOffered(`utilityProcess.fork with stdio ${String(stdio)}`);
    const child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', parentPortScript, ...execArgv],
      stdio: ['ignore', stdio, stdio, 'ipc'],
      ...(env !== undefined && { env: { ...env } }),
      ...(cwd !== undefined && { cwd }),
    });
    return new UtilityProcess(child, serviceName);
  },
});
