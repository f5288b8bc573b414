import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Compile } from 'typebox/compile';
import { Convert } from 'typebox/value';
import { sharedProblems, type Route } from '../api/core/route.ts';
import { problemBody } from '../api/core/problems.ts';
import type { TSchema } from '../api/core/schema.ts';
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
  app.setValidatorCompiler(({ schema, httpPart }) => checkerOf(schema as TSchema, httpPart));
  for (const [name, spec] of Object.entries(routes)) {
    const handler = (handlers as unknown as Record<string, AnyHandler>)[name];
    if (!handler) throw new Error(`The route ${name} has no handler.`);
    app.route({
      method: spec.method,
      url: spec.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      schema: schemaOf(name, spec),
      handler: async (request, reply) => {
        const answer = await handler({
          params: request.params ?? {},
          query: request.query ?? {},
          body: request.body ?? {},
          headers: request.headers,
          address: request.ip,
          ...(spec.access === 'admin' ? await sessionOf(request, openSession) : {}),
        });
        return reply.code(spec.status).send(answer);
      },
    });
  }
}

async function sessionOf(request: FastifyRequest, openSession: OpenSession) {
  const session = await openSession(request.headers.authorization);
  const { userId, displayName } = session.user;
  const actor: Actor = { userId, displayName, address: request.ip };
  return { session, actor };
}

/** What Fastify validates and OpenAPI documents. A route without query or body refuses both. */
function schemaOf(name: string, spec: Route) {
  const codes = [...spec.problems, ...sharedProblems(spec.access)];
  return {
    operationId: name,
    summary: spec.summary,
    tags: [spec.tag],
    description: `Problems: ${codes.join(', ')}.`,
    ...(spec.access === 'anyone'
      ? { security: [] }
      : { security: spec.access === 'jira' ? [{ jiraBasic: [] }, { jiraToken: [] }] : [{ session: [] }] }),
    ...(spec.params && { params: spec.params }),
    ...(spec.query && { querystring: spec.query }),
    ...(spec.body && { body: spec.body }),
    response: {
      [spec.status]: spec.answer ?? { type: 'null', description: 'Done.' },
      '4xx': problemBody,
      '5xx': problemBody,
    },
  };
}

/** Texts of a URL become numbers and booleans where the schema says so; bodies must have the right type already. */
function checkerOf(schema: TSchema, httpPart: string | undefined) {
  const checker = Compile(schema);
  return (data: unknown) => {
    const value = httpPart === 'querystring' || httpPart === 'params' ? Convert(schema, data) : data;
    if (checker.Check(value)) return { value };
    const fields = checker.Errors(value).map((e) => ({ path: e.instancePath, message: e.message }));
    return { error: new Problem('bad_input', { fields: fields.slice(0, 20) }) };
  };
}
