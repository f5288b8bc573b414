import type { FastifyInstance } from 'fastify';

const everyMs = 50;

/**
 * Says when a stop was asked for, and ends each connection with its last answer. Node itself closes only those that are idle at that
 * moment: one with a request under way would be kept alive after its answer, and hold the stop up for more than a minute.
 */
export function addStopSignal(app: FastifyInstance): () => boolean {
  let isStopping = false;
  app.addHook('preClose', (done) => {
    isStopping = true;
    const timer = setInterval(() => app.server.closeIdleConnections(), everyMs).unref();
    app.server.once('close', () => clearInterval(timer));
    done();
  });
  return () => isStopping;
}
