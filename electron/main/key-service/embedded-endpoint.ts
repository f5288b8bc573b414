import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ToService } from '../../../service/api/embedded-messages.ts';
import { createCrashLimit } from '../crashes/crash-limit.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { followNetwork, type FollowedNetwork } from '../network/follow-network.ts';
import { forkService, type EmbeddedProcess } from './embedded-service.ts';
import type { ServiceEndpoint } from './service-endpoint.ts';

/** A call waits that long for a service that is being restarted. */
const patienceMs = 15_000;
const firstPauseMs = 200;
const longestPauseMs = 5_000;
/** A service that ran for so long is started again without a pause. */
const steadyMs = 10_000;

export type EmbeddedOptions = Readonly<{
  modulePath: string;
  start: Extract<ToService, { type: 'start' }>;
  logFile: string;
  /** The proxies and certificates on the way to its Jira. */
  network?: FollowedNetwork;
  log: Logger;
  /** The service ended by itself; it is being restarted. */
  onDown: () => void;
  /** It ended three times in five minutes. @returns whether it shall be tried again; without an answer it stays ended */
  askAfterCrashes?: () => Promise<boolean>;
}>;

/**
 * Starts the embedded key service and keeps it running: when it ends without being asked to, it is started again on the same data,
 * with growing pauses, until `stop`. After the third time in five minutes the admin is asked first.
 * @throws service_failed when it cannot be started at all
 */
export async function startEmbeddedService(options: EmbeddedOptions): Promise<ServiceEndpoint> {
  const { log, onDown, askAfterCrashes = () => Promise.resolve(true) } = options;
  const crashes = createCrashLimit();
  const stopped = new AbortController();
  let pauseMs = 0;
  let readyAt = 0;
  const fork = async () => {
    const forked = await forkOnNetwork(options, restart);
    readyAt = performance.now();
    return forked;
  };
  const restart = (code: number) => {
    log.warn({ code }, 'the key service ended; it is started again');
    if (performance.now() - readyAt > steadyMs) pauseMs = 0;
    process = forkUntilItStays(crashes.note().isTooOften);
    process.catch(() => undefined);
    onDown();
  };
  const forkUntilItStays = async (asksFirst: boolean): Promise<EmbeddedProcess> => {
    for (let asks = asksFirst; ;) {
      if (asks && !(await Promise.race([askAfterCrashes(), untilAborted(stopped.signal)])))
        throw new CallFailed('service_unreachable');
      await delay(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) throw new CallFailed('service_unreachable');
      pauseMs = Math.min(Math.max(firstPauseMs, pauseMs * 2), longestPauseMs);
      try {
        return await fork();
      } catch (error) {
        log.error({ err: error }, 'the key service could not be started again');
        asks = crashes.note().isTooOften;
      }
    }
  };
  let process = fork();
  await process;
  const running = () => orTooLate(process);
  return {
    url: async () => (await running()).url,
    signInHeaders: async () => ({
      'x-keydesk-launch-token': await (await running()).issueLaunchToken(),
    }),
    stop: async () => {
      stopped.abort();
      await process.then(
        (service) => service.stop(),
        () => undefined,
      );
    },
  };
}

/** Whoever stops it while it asks needs no answer. */
const untilAborted = (signal: AbortSignal): Promise<false> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });

/** Forks the service, and tells it the way to its Jira for as long as it runs. */
async function forkOnNetwork(
  options: EmbeddedOptions,
  restart: (code: number) => void,
): Promise<EmbeddedProcess> {
  const { modulePath, start, logFile, network } = options;
  if (!network || start.jira.kind !== 'jira')
    return forkService({ modulePath, start, logFile, onExit: restart });
  const { url } = start.jira;
  const first = await network.settingsFor(url);
  let follow = (): void => undefined;
  const forked = await forkService({
    modulePath,
    start: { ...start, network: first },
    logFile,
    onExit: (code) => {
      follow();
      restart(code);
    },
  });
  follow = followNetwork(network, url, first, forked.useNetwork);
  return {
    ...forked,
    stop: () => {
      follow();
      return forked.stop();
    },
  };
}

/** @throws service_unreachable after the patience of a call */
async function orTooLate<T>(waited: Promise<T>): Promise<T> {
  const end = new AbortController();
  const tooLate = delay(patienceMs, undefined, { signal: end.signal }).then(() => {
    throw new CallFailed('service_unreachable');
  });
  tooLate.catch(() => undefined);
  try {
    return await Promise.race([waited, tooLate]);
  } finally {
    end.abort();
  }
}
