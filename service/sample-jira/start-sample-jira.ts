import { fastify, type FastifyInstance } from 'fastify';
import type { Deployment } from '../api/models/jira-user.ts';
import { addCloudRoutes } from './cloud-routes.ts';
import { addDataCenterRoutes } from './data-center-routes.ts';
import type { SampleUser } from './directory.ts';
import { failAsTold } from './fail-as-told.ts';
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
  const app = buildSampleJira(directory, control, deployment);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: () => app.close() };
}

/** The same, ready to listen or to be asked by `inject()`. */
export function buildSampleJira(
  directory: readonly SampleUser[],
  control: SampleControl,
  deployment: Deployment,
): FastifyInstance {
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.addHook('onRequest', async (_request, reply) => failAsTold(reply, control, deployment));
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
  return app;
}
