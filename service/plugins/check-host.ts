import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Refuses requests for a host that is not this service: a web page that rebinds its own name to 127.0.0.1 could
 * otherwise talk to it.
 * @param allowed further host names without port, such as that of a reverse proxy
 */
export function checkHost(app: FastifyInstance, allowed: readonly string[]): void {
  const known = new Set([...loopback, ...allowed]);
  app.addHook('onRequest', (request, _reply, done) => {
    const host = request.host.replace(/:\d+$/, '').toLowerCase();
    done(known.has(host) ? undefined : new Problem('host_refused'));
  });
}
