import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/**
 * One line for each request when it is answered: the route, the status and how long it took. Nothing that was sent is in
 * it, not even the path, where a secret may stand by mistake; so the search for secrets, which costs as much as a login,
 * is left out.
 */
export function addRequestLog(app: FastifyInstance, log: Logger): void {
  const lines = log.child({}, { redact: { paths: [] } });
  app.addHook('onResponse', (request, reply, done) => {
    lines.info(
      {
        reqId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
}
