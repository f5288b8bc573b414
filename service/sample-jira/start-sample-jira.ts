import { setTimeout as delay } from 'node:timers/promises';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Deployment } from '../api/models/jira-user.ts';
import { addCloudRoutes } from './cloud-routes.ts';
import { addDataCenterRoutes } from './data-center-routes.ts';
import type { SampleUser } from './directory.ts';
import { callerOf, type SampleCaller } from './sample-auth.ts';
import type { SampleControl } from './sample-control.ts';

export type SampleJira = { url: string; close: () => Promise<void> };

class Unauthorized extends Error {}

/** A small Jira-compatible server on a random loopback port, for first runs, demos and tests. */
export async function startSampleJira(
  directory: readonly SampleUser[],
  control: SampleControl,
  deployment: Deployment = 'cloud',
): Promise<SampleJira> {
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.addHook('onRequest', async (_request, reply) => fail(reply, control));
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof Unauthorized ? 401 : 500;
    const message =
      status === 401 ? 'Client must be authenticated to access this resource.' : 'Internal server error';
    return reply.code(status).send({ errorMessages: [message], errors: {} });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errorMessages: ['Not found'], errors: {} }),
  );
  const known = (authorization: string | undefined): SampleCaller => {
    const caller = callerOf(directory, control, authorization);
    if (!caller) throw new Unauthorized();
    return caller;
  };
  if (deployment === 'cloud') addCloudRoutes(app, directory, known);
  else addDataCenterRoutes(app, directory, known);
  const url = await listen(app);
  return { url, close: () => app.close() };
}

const listen = (app: FastifyInstance) => app.listen({ host: '127.0.0.1', port: 0 });

async function fail(reply: FastifyReply, control: SampleControl): Promise<unknown> {
  if (control.delayMs > 0) await delay(control.delayMs, undefined, { ref: false });
  switch (control.failWith) {
    case null:
      return undefined;
    case 'hang-up':
      reply.raw.destroy();
      return reply.hijack();
    case 'garbage':
      return reply.type('text/html').send('<html>Welcome to the proxy</html>');
    case 'redirect':
      return reply.redirect('https://login.example.com/');
    case 429:
      return reply
        .code(429)
        .header('retry-after', control.retryAfter)
        .header('x-ratelimit-limit', '100')
        .header('x-ratelimit-remaining', '0')
        .header('ratelimit-reason', 'jira-burst-based')
        .send({ errorMessages: ['Rate limit exceeded.'], errors: {} });
    case 401:
    case 403:
    case 500:
      return reply
        .code(control.failWith)
        .send({ errorMessages: ['Refused by the sample Jira.'], errors: {} });
  }
}
