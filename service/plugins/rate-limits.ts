import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/** Sign-ins per address and minute: enough for every admin of a company, too few to guess tokens with. */
const signInsPerMinute = 30;

export type RateLimits = Readonly<{ signInsPerMinute?: number }>;

/** Must be awaited before routes are registered. Only sign-in is limited: everything else needs its session. */
export async function addRateLimits(app: FastifyInstance, limits: RateLimits): Promise<void> {
  // Before the plugin, whose own hook looks for this setting when a route comes.
  app.addHook('onRoute', (route) => {
    if (route.method !== 'POST' || route.url !== '/api/v1/session') return;
    route.config = {
      ...route.config,
      rateLimit: { max: limits.signInsPerMinute ?? signInsPerMinute, timeWindow: 60_000 },
    };
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('too_many_requests', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}
