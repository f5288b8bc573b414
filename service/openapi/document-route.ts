import { problems, type ProblemCode } from '../api/core/problems.ts';
import { bodyProblems, sharedProblems, type ErrorStyle, type Route } from '../api/core/route.ts';
import { object, string } from '../api/core/schema.ts';

/** What OpenAPI says of a route beyond its schemas: access, success, and every problem under its status. */
export const documentRoute = (name: string, spec: Route) => ({
  operationId: name,
  summary: spec.summary,
  tags: [spec.tag],
  security: securityOf(spec),
  ...(spec.form && { consumes: ['application/x-www-form-urlencoded'] }),
  response: {
    [spec.status]: { description: 'Done.', ...(spec.answer ?? { type: 'null' }) },
    ...problemAnswers(
      [...spec.problems, ...bodyProblems(spec.method), ...sharedProblems(spec.access)],
      spec.errors ?? 'problem',
    ),
  },
});

function securityOf({ access, form }: Route) {
  if (access === 'anyone') return [];
  // Xray's way has the credentials in the body, which OpenAPI has no name for.
  if (access === 'client') return form ? [{ client: [] }, {}] : [];
  return access === 'jira' ? [{ jiraBasic: [] }, { jiraToken: [] }] : [{ session: [] }];
}

const errorContent = {
  problem: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
  xray: { 'application/json': { schema: object({ error: string() }) } },
  oauth: { 'application/json': { schema: object({ error: string(), error_description: string() }) } },
} as const satisfies Record<ErrorStyle, object>;

/** Status -> which codes it may carry, with what each of them says. */
export function problemAnswers(codes: readonly ProblemCode[], style: ErrorStyle) {
  const byStatus = Object.groupBy(new Set(codes), (code) => problems[code][0]);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\`: ${problems[code][1]}`).join('\n\n'),
        content: errorContent[style],
      },
    ]),
  );
}
