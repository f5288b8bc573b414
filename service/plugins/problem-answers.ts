import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemBody, ProblemCode } from '../api/core/problems.ts';
import { Problem } from './problem.ts';

/** What Fastify itself refuses, by its code. */
const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_input',
  FST_ERR_BAD_URL: 'route_not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'bad_input',
};

/** Every error leaves as application/problem+json (RFC 9457) with a code of the closed list. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500)
      request.log.error({ err: problem.cause ?? error, code: problem.code }, 'failed');
    return send(reply, request, problem);
  });
  app.setNotFoundHandler((request, reply) => send(reply, request, new Problem('route_not_found')));
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  const code = fastifyCodes[error.code];
  if (code !== undefined) return new Problem(code);
  // JSON that tries to set __proto__ or constructor is refused by Fastify's parser without a code of its own.
  if (error instanceof SyntaxError && error.statusCode === 400) return new Problem('bad_json');
  if (/database is locked|SQLITE_BUSY/.test(error.message)) {
    return new Problem('database_busy', { retryAfter: 1 }, { cause: error });
  }
  return new Problem('internal', {}, { cause: error });
}

function send(reply: FastifyReply, request: FastifyRequest, problem: Problem) {
  const { code, status, details } = problem;
  if (details.retryAfter !== undefined) void reply.header('retry-after', details.retryAfter);
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="keydesk"');
  const body: ProblemBody = {
    type: `urn:keydesk:problem:${code}`,
    title: problem.message,
    status,
    code,
    reference: request.id,
    ...details,
  };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
}
