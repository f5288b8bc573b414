import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Deployment } from '../api/models/jira-user.ts';
import { createCheckOAuth, OAuthRefused, type CheckOAuth } from './check-oauth.ts';
import { addCloudRoutes } from './cloud-routes.ts';
import { addDataCenterRoutes } from './data-center-routes.ts';
import type { SampleUser } from './directory.ts';
import { addEchoRoute } from './echo-route.ts';
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
  app.setErrorHandler((error, _request, reply) => answerFault(reply, error));
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ errorMessages: ['Not found'], errors: {} }),
  );
  const known = (authorization: string | undefined): SampleCaller => {
    const caller = callerOf(directory, control, authorization);
    if (!caller) throw new Unauthorized();
    return caller;
  };
  if (deployment === 'cloud') {
    addCloudRoutes(app, directory, known);
    return app;
  }
  const callerOfRequest = acceptOAuth(app, createCheckOAuth(directory, control), known);
  addDataCenterRoutes(app, directory, callerOfRequest);
  addEchoRoute(app, callerOfRequest);
  return app;
}

function answerFault(reply: FastifyReply, error: unknown) {
  const isRefused = error instanceof Unauthorized || error instanceof OAuthRefused;
  if (error instanceof OAuthRefused) {
    const challenge = `OAuth realm="sample", oauth_problem="${error.oauthProblem}"`;
    void reply.header('www-authenticate', challenge);
  }
  const message = isRefused
    ? 'Client must be authenticated to access this resource.'
    : 'Internal server error';
  return reply.code(isRefused ? 401 : 500).send({ errorMessages: [message], errors: {} });
}

/** As Jira does, OAuth is checked before anything else, whatever was asked for; other ways in stay as they are. */
function acceptOAuth(
  app: FastifyInstance,
  check: CheckOAuth,
  known: (authorization: string | undefined) => SampleCaller,
): (request: FastifyRequest) => SampleCaller {
  app.decorateRequest('impersonated');
  // Its fields are signed: the check needs them as they came.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, parsed) => parsed(null, text),
  );
  app.addHook('preHandler', (request, _reply, done) => {
    if (/^OAuth /i.test(request.headers.authorization ?? '')) {
      request.setDecorator('impersonated', check(request));
    }
    done();
  });
  return (request) =>
    request.getDecorator<SampleCaller | undefined>('impersonated') ?? known(request.headers.authorization);
}
