import { createWriteStream } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Check } from 'typebox/value';
import { fromService, type FromService, type ToService } from '../../../service/api/embedded-messages.ts';
import type { NetworkSettings } from '../../../service/api/models/network-settings.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { rotateLog } from '../logging/main-log.ts';
import { forkProcess, type ForkedProcess } from '../processes/fork-process.ts';

/** Longest wait for a service to open its database, or to close it. */
const startMs = 60_000;
const stopMs = 5_000;
/** What the service wrote last may come after its exit. */
const lastWordsMs = 1_000;

export type ProcessOptions = Readonly<{
  /** The built service. */
  modulePath: string;
  start: Extract<ToService, { type: 'start' }>;
  logFile: string;
  /** It ended without being asked to. */
  onExit: (code: number) => void;
}>;
export type EmbeddedProcess = Readonly<{
  url: string;
  issueLaunchToken: () => Promise<string>;
  /** The way to its Jira is another one from now on. */
  useNetwork: (network: NetworkSettings) => void;
  stop: () => Promise<void>;
}>;

/** Forks the key service and waits until it is ready. @throws service_failed */
export async function forkService(options: ProcessOptions): Promise<EmbeddedProcess> {
  const child = forkProcess(options.modulePath, 'keydesk-service');
  writeOutput(child, options.logFile);
  let isStopping = false;
  const exited = new Promise<number>((resolve) => child.once('exit', resolve));
  const send = (message: ToService) => child.postMessage(message);
  const ready = answerTo(child, startMs, (answer) => answer.type === 'ready' || answer.type === 'failed');
  send(options.start);
  const first = await ready.catch(() => null);
  if (first?.type !== 'ready') {
    child.kill();
    await Promise.race([exited, delay(stopMs, undefined, { ref: false })]);
    const cause = new Error(
      first?.type === 'failed' ? first.message : 'It ended, or hung, before it was ready.',
    );
    throw new CallFailed('service_failed', { cause });
  }
  void exited.then((code) => {
    if (!isStopping) options.onExit(code);
  });
  let requests = 0;
  return {
    url: first.url,
    issueLaunchToken: async () => {
      const requestId = ++requests;
      const mine = answerTo(
        child,
        stopMs,
        (answer) => answer.type === 'launch-token' && answer.requestId === requestId,
      );
      send({ type: 'issue-launch-token', requestId });
      const answer = await mine;
      if (answer.type !== 'launch-token') throw new CallFailed('service_bad_answer');
      return answer.token;
    },
    useNetwork: (network) => send({ type: 'use-network', network }),
    stop: async () => {
      isStopping = true;
      send({ type: 'stop' });
      const timer = setTimeout(() => child.kill(), stopMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** The first message that fits, within that many milliseconds. @throws service_unreachable, also when the service ends */
function answerTo(
  child: ForkedProcess,
  withinMs: number,
  fits: (answer: FromService) => boolean,
): Promise<FromService> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      child.off('message', listen);
      child.off('exit', giveUp);
    };
    const listen = (message: unknown) => {
      if (!Check(fromService, message) || !fits(message)) return;
      end();
      resolve(message);
    };
    const giveUp = () => {
      end();
      reject(new CallFailed('service_unreachable'));
    };
    const timer = setTimeout(giveUp, withinMs);
    child.on('message', listen);
    child.once('exit', giveUp);
  });
}

/** What the service writes is its structured log, redacted by itself. */
function writeOutput(child: ForkedProcess, file: string): void {
  const { stdout, stderr } = child;
  rotateLog(file);
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  // A full disk must neither end Keydesk nor block the service: what cannot be written is dropped.
  log.on('error', () => {
    stdout?.resume();
    stderr?.resume();
  });
  stdout?.pipe(log, { end: false });
  stderr?.pipe(log, { end: false });
  child.once('exit', () => setTimeout(() => log.end(), lastWordsMs).unref());
}
