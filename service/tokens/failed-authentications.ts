import { createHash } from 'node:crypto';
import type { RateCounters } from '../database/rate-counters.ts';
import { Problem } from '../plugins/problem.ts';
import { networkOf } from './last-use.ts';

/** Wrong secrets within 5 minutes: a tool with an old secret in its configuration is told so for a while, a guesser soon stops. */
export type FailureLimits = Readonly<{ failuresPerClientId?: number; failuresPerAddress?: number }>;
export const failureWindowMs = 300_000;
const defaults = { failuresPerClientId: 20, failuresPerAddress: 100 };
/** How often a replica asks which subjects the others have limited. */
const askEveryMs = 1000;
/** Unknown client ids share these counters: they are limited as known ones are, and fill no table. */
const unknownCounters = 1024;

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
  const limitOf = (subject: string) =>
    subject.startsWith(addressPrefix) ? failuresPerAddress : failuresPerClientId;
  const limited = createLimitedSubjects(counters, clock);
  let learning: Promise<void> = Promise.resolve();
  const least = Math.min(failuresPerClientId, failuresPerAddress);
  const timer = setInterval(() => {
    learning = learning.then(() => limited.learn(least, limitOf)).catch(onError);
  }, askEveryMs).unref();
  return {
    /** @throws too_many_requests, before anything is looked up */
    check: (clientId: string, address: string): void => {
      if (!limited.isEmpty()) limited.refuse(clientSubject(clientId), addressSubject(address));
    },
    /**
     * Counts a failure, and costs the same whether the client id is known or not.
     * @throws too_many_requests when this one is beyond a limit
     */
    count: async (clientId: string, isKnown: boolean, address: string): Promise<void> => {
      const ofClient = isKnown ? clientSubject(clientId) : unknownSubject(clientId);
      const subjects = [ofClient, addressSubject(address)];
      const counts = await counters.count(subjects);
      const reached = subjects.filter((subject, i) => (counts[i] ?? 0) >= limitOf(subject));
      for (const subject of reached) limited.add(subject);
      if (subjects.some((subject, i) => (counts[i] ?? 0) > limitOf(subject))) limited.refuse(...reached);
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await learning;
    },
  };
}
export type FailedAuthentications = ReturnType<typeof createFailedAuthentications>;

/** What is at its limit, as far as this replica knows. */
function createLimitedSubjects(counters: RateCounters, clock: () => number) {
  const ends = new Map<string, number>();
  let purgedUntil = 0;
  const add = (subject: string) => ends.set(subject, counters.windowEnd());
  return {
    isEmpty: () => ends.size === 0,
    add,
    /** @throws too_many_requests when one of them is limited */
    refuse: (...subjects: string[]): void => {
      const waitMs = Math.max(...subjects.map((subject) => ends.get(subject) ?? 0)) - clock();
      if (waitMs > 0) throw new Problem('too_many_requests', { retryAfter: Math.ceil(waitMs / 1000) });
    },
    /** What the other replicas have counted. */
    learn: async (least: number, limitOf: (subject: string) => number): Promise<void> => {
      for (const [subject, end] of ends) if (end <= clock()) ends.delete(subject);
      for (const { subject, count } of await counters.reached(least)) {
        if (count >= limitOf(subject)) add(subject);
      }
      if (purgedUntil >= counters.windowEnd()) return;
      await counters.purge();
      purgedUntil = counters.windowEnd();
    },
  };
}

const addressPrefix = 'failed from ';
const clientSubject = (clientId: string) => `failed client ${clientId}`;
const unknownSubject = (clientId: string) => {
  const hash = createHash('sha256').update(clientId).digest();
  return `failed unknown client ${hash.readUInt32BE() % unknownCounters}`;
};
/** One IPv6 customer has a whole network of addresses: they count as one. */
const addressSubject = (address: string) =>
  `${addressPrefix}${address.includes(':') && !address.includes('.') ? networkOf(address) : address}`;
