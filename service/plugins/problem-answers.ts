import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemBody, ProblemCode } from '../api/core/problems.ts';
import { databaseProblem } from '../database/database-problem.ts';
import { Problem } from './problem.ts';
import { sendInStyle } from './error-styles.ts';

type RouteOptions = FastifyRequest['routeOptions'];

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
  // Fastify would read it as a string, and the fault would be told as one of the schema.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500)
      request.log.error({ reqId: request.id, err: problem.cause ?? error, code: problem.code }, 'failed');
    return send(reply, request, problem);
  });
  app.setNotFoundHandler((request, reply) => send(reply, request, new Problem('route_not_found')));
}

/** For what Fastify refuses before a route is found, such as an address with broken percent signs. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void send(reply, request, problemOf(error));
}

/** For what is no HTTP at all. The error holds the raw bytes, with Authorization in them: it is not looked at further. */
export function answerClientError(_error: Error, socket: Duplex): void {
  if (socket.writable) {
    const body = JSON.stringify(bodyOf(new Problem('bad_input'), randomUUID()));
    const head = `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
    socket.write(`HTTP/1.1 400 Bad Request\r\n${head}\r\n\r\n${body}`);
  }
  socket.destroy();
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  const code = fastifyCodes[error.code];
  if (code !== undefined) return new Problem(code);
  // JSON that tries to set __proto__ or constructor is refused by Fastify's parser without a code of its own.
  if (error instanceof SyntaxError && error.statusCode === 400) return new Problem('bad_json');
  return databaseProblem(error) ?? new Problem('internal', {}, { cause: error });
}

function send(reply: FastifyReply, request: FastifyRequest, problem: Problem) {
  const style = (request.routeOptions as RouteOptions | undefined)?.config.errors ?? 'problem';
  if (style !== 'problem') return sendInStyle(reply, style, problem);
  const { status, details } = problem;
  if (details.retryAfter !== undefined) void reply.header('retry-after', details.retryAfter);
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="keydesk"');
  const body = JSON.stringify(bodyOf(problem, request.id));
  return reply.code(status).type('application/problem+json').send(body);
}

const bodyOf = ({ code, status, message, details }: Problem, reference: string): ProblemBody => ({
  type: `urn:keydesk:problem:${code}`,
  title: message,
  status,
  code,
  reference,
  ...details,
});
