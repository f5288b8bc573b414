import type { FastifyInstance, FastifyRequest } from 'fastify';
import { foldText } from '../database/fold-text.ts';
import { loginOf, type SampleUser } from './directory.ts';
import type { SampleCaller } from './sample-auth.ts';

type Query = Record<string, string | undefined>;

const dataCenterUser = (user: SampleUser) => ({
  key: user.accountId,
  name: loginOf(user),
  active: user.active,
  deleted: false,
  displayName: user.displayName,
  emailAddress: user.emailAddress ?? '',
  avatarUrls: {},
});

/** Jira Data Center REST v2, as far as Keydesk uses it (shapes: the OpenAPI document of Jira Data Center 10.3). */
export function addDataCenterRoutes(
  app: FastifyInstance,
  everyone: readonly SampleUser[],
  callerOf: (request: FastifyRequest) => SampleCaller,
): void {
  const people = everyone.filter((user) => user.accountType === 'atlassian');
  app.get('/rest/api/2/serverInfo', (request) => ({
    baseUrl: `${request.protocol}://${request.host}`,
    version: '10.3.0',
    deploymentType: 'Server',
    serverTitle: 'Sample Jira Data Center',
  }));
  app.get('/rest/api/2/myself', (request) => dataCenterUser(callerOf(request).user));
  app.get('/rest/api/2/mypermissions', (request) => {
    const { isAdmin } = callerOf(request);
    return {
      permissions: { ADMINISTER: { havePermission: isAdmin }, BROWSE_PROJECTS: { havePermission: true } },
    };
  });
  app.get<{ Querystring: Query }>('/rest/api/2/user/search', (request, reply) => {
    callerOf(request);
    const { username = '', maxResults = '50', includeInactive } = request.query;
    if (username === '') {
      return reply
        .code(400)
        .send({ errorMessages: ['The username query parameter was not provided.'], errors: {} });
    }
    const text = username === '.' ? '' : foldText(username);
    return people
      .filter((user) => (user.active || includeInactive === 'true') && user.searchText.includes(text))
      .slice(0, Number(maxResults))
      .map(dataCenterUser);
  });
  app.get<{ Querystring: Query }>('/rest/api/2/user/list', (request) => {
    callerOf(request);
    const start = Number(request.query['cursor'] ?? 0);
    const end = start + Number(request.query['maxResults'] ?? 50);
    const isLast = end >= people.length;
    const values = people.slice(start, end).map(dataCenterUser);
    return { values, isLast, ...(!isLast && { nextCursor: String(end) }) };
  });
  app.get<{ Querystring: Query }>('/rest/api/2/user', (request, reply) => {
    callerOf(request);
    const user = people.find((candidate) => candidate.accountId === request.query['key']);
    if (user) return dataCenterUser(user);
    return reply.code(404).send({ errorMessages: ['The user does not exist.'], errors: {} });
  });
}
