import type { ProblemCode } from '../api/core/problems.ts';
import { problemAnswers } from '../openapi/document-route.ts';

/** HEAD before GET, or Fastify would make its own of GET. TRACE is there to be refused with a sentence. */
export const gatewayMethods = ['HEAD', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;

const problems: readonly ProblemCode[] = [
  'bad_input',
  'token_missing',
  'token_invalid',
  'token_expired',
  'host_refused',
  'gateway_path_refused',
  'user_login_unknown',
  'body_timeout',
  'body_too_large',
  'jira_bad_answer',
  'jira_redirected',
  'jira_unreachable',
  'gateway_link_refused',
  'gateway_cloud_unsupported',
  'gateway_not_linked',
  'database_busy',
  'database_unreachable',
  'jira_timeout',
  'internal',
];

const params = {
  type: 'object',
  required: ['path'],
  properties: {
    path: { type: 'string', description: 'Path at Jira with all its parts, such as rest/api/2/myself.' },
  },
};

/** What OpenAPI says of the gateway. Bodies and answers are Jira's own, so that no schema checks them. */
export const documentGateway = (method: (typeof gatewayMethods)[number]) => ({
  schema: {
    hide: method === 'TRACE',
    operationId: `${method.toLowerCase()}ThroughJira`,
    summary: `${method} at Jira, on behalf of the user of the API key`,
    tags: ['gateway'],
    security: [{ accessToken: [] }],
    response: {
      '2xx': { description: "Jira's own answer, as are its errors.", content: { '*/*': { schema: {} } } },
      ...problemAnswers(problems, 'problem'),
    },
  },
  // Fastify's wildcard has no name, and its parameter is checked by what reads the path.
  config: {
    swaggerTransform: ({ schema }: { schema: object }) => ({
      schema: { ...schema, params },
      url: '/jira/:path',
    }),
  },
});
