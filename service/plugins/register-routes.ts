import formBody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemBody } from '../api/core/problems.ts';
import type { Route } from '../api/core/route.ts';
import { object, type TSchema } from '../api/core/schema.ts';
import { documentRoute } from '../openapi/document-route.ts';
import { checkInput } from './check-input.ts';
import { Problem } from './problem.ts';
import type { Actor, AdminSession, RouteHandlers } from './route-handlers.ts';

/** Opens the session of a request's Authorization header; throws session_missing, _invalid or _expired. */
export type OpenSession = (authorization: string | undefined) => Promise<AdminSession>;

type AnyHandler = (request: object) => unknown;

/** Registers every route of the contract: validation, access and documentation come from its data alone. */
export function registerRoutes(
  app: FastifyInstance,
  routes: Readonly<Record<string, Route>>,
  handlers: RouteHandlers,
  openSession: OpenSession,
): void {
  app.setValidatorCompiler(({ schema, httpPart }) => checkInput(schema as TSchema, httpPart));
  app.decorateRequest('session');
  void app.register(formBody);
  app.addSchema({ $id: 'Problem', ...problemBody });
  for (const [name, spec] of Object.entries(routes)) {
    const handler = (handlers as unknown as Record<string, AnyHandler>)[name];
    if (!handler) throw new Error(`The route ${name} has no handler.`);
    app.route({
      method: spec.method,
      url: spec.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      schema: schemaOf(name, spec),
      config: { errors: spec.errors ?? 'problem' },
      // Before the body is read: who may not come in shall not make the service parse a megabyte.
      ...(spec.access === 'admin' && {
        onRequest: async (request: FastifyRequest) => {
          request.setDecorator('session', await openSession(request.headers.authorization));
        },
      }),
      ...(spec.method !== 'GET' && {
        preValidation: (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) => {
          done(prepareBody(request, spec));
        },
      }),
      handler: async (request, reply) => {
        if (!spec.body) refuseBody(request.body);
        const answer = await handler({
          params: request.params ?? {},
          query: request.query ?? {},
          body: request.body ?? {},
          headers: request.headers,
          address: request.ip,
          ...(spec.access === 'admin' && sessionOf(request)),
        });
        void reply.code(spec.status);
        // Fastify takes a text for JSON that is written already.
        if (typeof answer === 'string') return reply.type('application/json').send(JSON.stringify(answer));
        return reply.send(answer);
      },
    });
  }
}

function sessionOf(request: FastifyRequest) {
  const session = request.getDecorator<AdminSession>('session');
  const { userId, displayName } = session.user;
  const actor: Actor = { userId, displayName, address: request.ip };
  return { session, actor };
}

/** A body that may be left out is an empty one; a form comes only where a standard asks for it. */
function prepareBody(request: FastifyRequest, { form, body }: Route): Problem | undefined {
  const isForm = /x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '');
  if (request.body !== undefined && isForm !== (form ?? false)) return new Problem('unsupported_media_type');
  if (form) request.body = withoutEmpty(request.body);
  if (request.body === undefined && body && !('required' in body)) request.body = {};
  return undefined;
}

/** A parameter of a form that is sent without a value counts as left out (RFC 6749 section 3.2). */
const withoutEmpty = (body: unknown) =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => value !== ''));

function refuseBody(body: unknown): void {
  if (body === undefined || body === null || JSON.stringify(body) === '{}') return;
  throw new Problem('bad_input', { fields: [{ path: '', message: 'this route takes no body' }] });
}

/** What Fastify validates and OpenAPI documents. A route without a query refuses every query parameter. */
const schemaOf = (name: string, spec: Route) => ({
  ...documentRoute(name, spec),
  ...(spec.params && { params: spec.params }),
  querystring: spec.query ?? object({}),
  ...(spec.body && { body: spec.body }),
});
