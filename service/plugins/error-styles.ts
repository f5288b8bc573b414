import type { FastifyReply } from 'fastify';
import type { ProblemCode } from '../api/core/problems.ts';
import type { ErrorStyle } from '../api/core/route.ts';
import type { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    errors?: ErrorStyle;
  }
}

/** What is wrong with a request, as RFC 6749 section 5.2 (RFC 8707 for the target) names it. */
const oauthErrors: Partial<Record<ProblemCode, string>> = {
  client_invalid: 'invalid_client',
  grant_unsupported: 'unsupported_grant_type',
  target_unknown: 'invalid_target',
  internal: 'server_error',
  session_invalid: 'invalid_token',
  session_expired: 'invalid_token',
};

/** Errors as the clients of a route know them. Their sentence is that of the closed list in every style. */
export function sendInStyle(
  reply: FastifyReply,
  style: Exclude<ErrorStyle, 'problem'>,
  problem: Problem,
): FastifyReply {
  const { retryAfter } = problem.details;
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  void reply.type('application/json');
  if (style === 'xray')
    return reply.code(xrayStatus(problem)).send(JSON.stringify({ error: problem.message }));
  if (problem.status === 401) void reply.header('www-authenticate', challengeOf(problem));
  const error =
    oauthErrors[problem.code] ?? (problem.status < 429 ? 'invalid_request' : 'temporarily_unavailable');
  return reply.code(oauthStatus(problem)).send(JSON.stringify({ error, error_description: problem.message }));
}

/** Tools made for Xray know 400 for whatever is wrong with the request, and 401. */
const xrayStatus = ({ status }: Problem) => (status === 415 ? 400 : status);

/** RFC 6749 section 5.2: 400 for whatever is wrong with the request, but for the client's own credentials. */
const oauthStatus = ({ status }: Problem) => (status === 415 || status === 413 ? 400 : status);

/** An introspection by an admin is refused in the words of its scheme (RFC 6750), a client in those of its own. */
const challengeOf = ({ code }: Problem) =>
  code.startsWith('session_')
    ? 'Bearer realm="keydesk", error="invalid_token"'
    : 'Basic realm="keydesk", charset="UTF-8"';
