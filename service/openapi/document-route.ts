import { problems, type ProblemCode } from '../api/core/problems.ts';
import { bodyProblems, sharedProblems, type Route } from '../api/core/route.ts';

/** What OpenAPI says of a route beyond its schemas: access, success, and every problem under its status. */
export const documentRoute = (name: string, spec: Route) => ({
  operationId: name,
  summary: spec.summary,
  tags: [spec.tag],
  security: securityOf(spec),
  response: {
    [spec.status]: { description: 'Done.', ...(spec.answer ?? { type: 'null' }) },
    ...problemAnswers([...spec.problems, ...bodyProblems(spec.method), ...sharedProblems(spec.access)]),
  },
});

function securityOf({ access }: Route) {
  if (access === 'anyone') return [];
  return access === 'jira' ? [{ jiraBasic: [] }, { jiraToken: [] }] : [{ session: [] }];
}

/** Status -> which codes it may carry, with what each of them says. */
function problemAnswers(codes: readonly ProblemCode[]) {
  const byStatus = Object.groupBy(new Set(codes), (code) => problems[code][0]);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\`: ${problems[code][1]}`).join('\n\n'),
        content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
      },
    ]),
  );
}
