import type { RateCounters } from '../database/rate-counters.ts';
import { Problem } from '../plugins/problem.ts';
import { networkOf } from './last-use.ts';

/** Wrong secrets within 5 minutes: a tool with an old secret in its configuration is told so for a while, a guesser soon stops. */
export type FailureLimits = Readonly<{ failuresPerClientId?: number; failuresPerAddress?: number }>;
export const failureWindowMs = 300_000;
const defaults = { failuresPerClientId: 20, failuresPerAddress: 100 };
/** How often a replica asks which subjects the others have limited. */
const askEveryMs = 1000;

export type FailuresDeps = Readonly<{
  counters: RateCounters;
  limits: FailureLimits;
  clock: () => number;
  onError: (error: unknown) => void;
}>;

/**
 * Limits wrong secrets per client id and per address, over all replicas: every failure is counted in the database before
 * it is answered. A subject at its limit is refused without further work until the window ends.
 */
export function createFailedAuthentications({ counters, limits, clock, onError }: FailuresDeps) {
  const { failuresPerClientId, failuresPerAddress } = { ...defaults, ...limits };
  const limited = new Map<string, number>();
  let purgedUntil = 0;
  const limitOf = (subject: string) => {
    if (subject.startsWith(clientPrefix)) return failuresPerClientId;
    return subject.startsWith(addressPrefix) ? failuresPerAddress : Infinity;
  };
  const limitSubject = (subject: string) => limited.set(subject, counters.windowEnd());
  const learn = async () => {
    for (const [subject, end] of limited) if (end <= clock()) limited.delete(subject);
    for (const { subject, count } of await counters.reached(
      Math.min(failuresPerClientId, failuresPerAddress),
    )) {
      if (count >= limitOf(subject)) limitSubject(subject);
    }
    if (purgedUntil < counters.windowEnd()) {
      purgedUntil = counters.windowEnd();
      await counters.purge();
    }
  };
  let learning: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    learning = learning.then(learn).catch(onError);
  }, askEveryMs).unref();

  const refuseLimited = (...subjects: string[]) => {
    const end = Math.max(...subjects.map((subject) => limited.get(subject) ?? 0));
    const waitMs = end - clock();
    if (waitMs > 0) throw new Problem('too_many_requests', { retryAfter: Math.ceil(waitMs / 1000) });
  };
  return {
    /** @throws too_many_requests, before anything is looked up */
    check: (clientId: string, address: string): void => {
      if (limited.size > 0) refuseLimited(clientSubject(clientId), addressSubject(address));
    },
    /**
     * Counts a failure. An unknown client id costs the same, but only its address is counted: it fills no table.
     * @throws too_many_requests when this one is beyond a limit
     */
    count: async (clientId: string, isKnown: boolean, address: string): Promise<void> => {
      const subjects = [
        isKnown ? clientSubject(clientId) : 'failed unknown client',
        addressSubject(address),
      ] as const;
      const [ofClient = 0, ofAddress = 0] = await counters.count(subjects);
      if (isKnown && ofClient >= failuresPerClientId) limitSubject(subjects[0]);
      if (ofAddress >= failuresPerAddress) limitSubject(subjects[1]);
      if ((isKnown && ofClient > failuresPerClientId) || ofAddress > failuresPerAddress)
        refuseLimited(...subjects);
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await learning;
    },
  };
}
export type FailedAuthentications = ReturnType<typeof createFailedAuthentications>;

const clientPrefix = 'failed client ';
const addressPrefix = 'failed from ';
const clientSubject = (clientId: string) => `${clientPrefix}${clientId}`;
/** One IPv6 customer has a whole network of addresses: they count as one. */
const addressSubject = (address: string) =>
  `${addressPrefix}${address.includes(':') && !address.includes('.') ? networkOf(address) : address}`;
