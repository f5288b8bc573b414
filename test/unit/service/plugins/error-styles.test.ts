import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCodes, problems, type ProblemCode } from '../../../../service/api/core/problems.ts';
import type { ErrorStyle } from '../../../../service/api/core/route.ts';
import { answerProblems } from '../../../../service/plugins/problem-answers.ts';
import { Problem } from '../../../../service/plugins/problem.ts';

let app: FastifyInstance;
let thrown: Error;
beforeAll(() => {
  app = fastify();
  answerProblems(app);
  for (const errors of ['problem', 'xray', 'oauth'] satisfies ErrorStyle[]) {
    app.get(`/${errors}`, { config: { errors } }, () => {
      throw thrown;
    });
  }
});
afterAll(() => app.close());

async function told(style: ErrorStyle, error: Error) {
  thrown = error;
  const answer = await app.inject({ method: 'GET', url: `/${style}` });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<Record<string, unknown>>() };
}
const secret = 'open-sesame';

describe('errors in the style of Xray', () => {
  it.each(problemCodes)('%s: {"error": its sentence}, and nothing else', async (code) => {
    const { status, headers, body } = await told('xray', new Problem(code));
    const [ofProblem, sentence] = problems[code];
    expect(body).toEqual({ error: sentence });
    expect(status).toBe(ofProblem === 415 ? 400 : ofProblem);
    expect(headers['content-type']).toMatch(/^application\/json/);
  });
});

describe('errors in the style of OAuth', () => {
  const expected: Partial<Record<ProblemCode, [status: number, error: string]>> = {
    bad_input: [400, 'invalid_request'],
    bad_json: [400, 'invalid_request'],
    unsupported_media_type: [400, 'invalid_request'],
    body_too_large: [400, 'invalid_request'],
    token_foreign: [400, 'invalid_request'],
    grant_unsupported: [400, 'unsupported_grant_type'],
    target_unknown: [400, 'invalid_target'],
    client_invalid: [401, 'invalid_client'],
    session_invalid: [401, 'invalid_token'],
    session_expired: [401, 'invalid_token'],
    too_many_requests: [429, 'temporarily_unavailable'],
    internal: [500, 'server_error'],
    database_busy: [503, 'temporarily_unavailable'],
    database_unreachable: [503, 'temporarily_unavailable'],
    stopping: [503, 'temporarily_unavailable'],
  };

  it.each(Object.entries(expected))('%s: %j', async (code, [status, error]) => {
    const answer = await told('oauth', new Problem(code as ProblemCode));
    expect([answer.status, answer.body]).toEqual([
      status,
      { error, error_description: problems[code as ProblemCode][1] },
    ]);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });

  it('a sentence holds only characters that RFC 6749 allows in error_description', () => {
    for (const code of Object.keys(expected)) {
      expect(problems[code as ProblemCode][1]).toMatch(/^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/);
    }
  });

  it.each([
    ['client_invalid', 'Basic realm="keydesk", charset="UTF-8"'],
    ['session_invalid', 'Bearer realm="keydesk", error="invalid_token"'],
    ['session_expired', 'Bearer realm="keydesk", error="invalid_token"'],
    ['bad_input', undefined],
    ['too_many_requests', undefined],
    ['internal', undefined],
  ] as const)('%s challenges with %j', async (code, challenge) => {
    expect((await told('oauth', new Problem(code))).headers['www-authenticate']).toBe(challenge);
  });
});

describe.each(['xray', 'oauth', 'problem'] as const)('every style (%s)', (style) => {
  it('says when to come back', async () => {
    const { status, headers } = await told(style, new Problem('too_many_requests', { retryAfter: 42 }));
    expect([status, headers['retry-after']]).toEqual([429, '42']);
  });

  it('tells nothing of an error that was not foreseen', async () => {
    const { status, headers, body } = await told(style, new Error(secret, { cause: new Error(secret) }));
    expect(status).toBe(500);
    expect(JSON.stringify([headers, body])).not.toContain(secret);
  });
});
