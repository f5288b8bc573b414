import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { RateCounters } from '../database/rate-counters.ts';
import { Problem } from './problem.ts';

/** Sign-ins per address and window: enough for every admin of a company, too few to guess tokens with. */
const signInsPerMinute = 30;
export const signInWindowMs = 60_000;

export type RateLimits = Readonly<{ signInsPerMinute?: number }>;
export type RateLimitsDeps = Readonly<{
  limits: RateLimits;
  /** With windows of `signInWindowMs`. */
  counters: RateCounters;
  clock: () => number;
}>;

/** Must be awaited before routes are registered. Only sign-in is limited: everything else needs its session. */
export async function addRateLimits(app: FastifyInstance, deps: RateLimitsDeps): Promise<void> {
  const max = deps.limits.signInsPerMinute ?? signInsPerMinute;
  // Before the plugin, whose own hook looks for this setting when a route comes.
  app.addHook('onRoute', (route) => {
    if (route.method !== 'POST' || route.url !== '/api/v1/session') return;
    route.config = { ...route.config, rateLimit: { max, timeWindow: signInWindowMs } };
  });
  await app.register(rateLimit, {
    global: false,
    store: storeOn(deps),
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('too_many_requests', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}

/** What the plugin counts with: the database, so that the limit is one over all replicas. */
const storeOn = ({ counters, clock }: RateLimitsDeps) =>
  class {
    incr(
      address: string,
      answer: (error: Error | null, result?: { current: number; ttl: number }) => void,
    ): void {
      counters
        .count([`sign-in from ${address}`])
        .then(([current = 0]) => answer(null, { current, ttl: counters.windowEnd() - clock() }), answer);
    }

    child() {
      return this;
    }
  };
