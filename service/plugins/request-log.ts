import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/**
 * One line for each request when it is answered: what was asked for, the status and how long it took. Nothing of
 * headers, query or body is in it, so that the search for secrets, which costs as much as a login, is left out.
 */
export function addRequestLog(app: FastifyInstance, log: Logger): void {
  const lines = log.child({}, { redact: { paths: [] } });
  app.addHook('onResponse', (request, reply, done) => {
    lines.info(
      {
        reqId: request.id,
        method: request.method,
        path: pathOf(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
}

const pathOf = (url: string) => {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
};
