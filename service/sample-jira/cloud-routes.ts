import type { FastifyInstance } from 'fastify';
import { foldText } from '../database/fold-text.ts';
import type { SampleUser } from './directory.ts';
import type { SampleCaller } from './sample-auth.ts';

/** Jira looks at the first 1,000 matches of a search, and gives at most 1,000 users a page. */
const searchWindow = 1000;

type Query = Record<string, string | string[] | undefined>;
const numberOf = (value: unknown, otherwise: number) => {
  const number = Number(value ?? otherwise);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
};

const cloudUser = (user: SampleUser) => ({
  self: `https://api.atlassian.com/ex/jira/sample/rest/api/3/user?accountId=${user.accountId}`,
  accountId: user.accountId,
  accountType: user.accountType,
  active: user.active,
  displayName: user.displayName,
  ...(user.emailAddress !== null && { emailAddress: user.emailAddress }),
  avatarUrls: {},
  timeZone: 'Etc/UTC',
  locale: 'en_US',
});

export const activeMatches = (directory: readonly SampleUser[], query: string): SampleUser[] => {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const found: SampleUser[] = [];
  for (const user of directory) {
    if (found.length >= searchWindow) break;
    if (user.active && words.every((word) => user.searchText.includes(word))) found.push(user);
  }
  return found;
};

/** Jira Cloud REST v3, as far as Keydesk uses it (shapes: Atlassian's OpenAPI document of Jira Cloud v3). */
export function addCloudRoutes(
  app: FastifyInstance,
  directory: readonly SampleUser[],
  callerOf: (authorization: string | undefined) => SampleCaller,
): void {
  addAccountRoutes(app, callerOf);
  addSearchRoutes(app, directory, callerOf);
  addDirectoryRoutes(app, directory, callerOf);
}

type CallerOf = (authorization: string | undefined) => SampleCaller;

function addAccountRoutes(app: FastifyInstance, callerOf: CallerOf): void {
  app.get('/rest/api/3/serverInfo', (request) => ({
    baseUrl: `${request.protocol}://${request.host}`,
    version: '1001.0.0-SNAPSHOT',
    deploymentType: 'Cloud',
    serverTitle: 'Sample Jira',
  }));
  app.get('/rest/api/3/myself', (request) => cloudUser(callerOf(request.headers.authorization).user));
  app.get<{ Querystring: Query }>('/rest/api/3/mypermissions', (request, reply) => {
    const { isAdmin } = callerOf(request.headers.authorization);
    if (request.query['permissions'] === undefined) {
      return reply.code(400).send({ errorMessages: ['The permissions parameter is required.'], errors: {} });
    }
    return { permissions: { ADMINISTER: { id: '0', key: 'ADMINISTER', havePermission: isAdmin } } };
  });
}

function addSearchRoutes(app: FastifyInstance, directory: readonly SampleUser[], callerOf: CallerOf): void {
  app.get<{ Querystring: Query }>('/rest/api/3/user/search', (request) => {
    callerOf(request.headers.authorization);
    const { query, startAt, maxResults } = request.query;
    const start = numberOf(startAt, 0);
    const found = activeMatches(directory, String(query ?? ''));
    return found.slice(start, start + numberOf(maxResults, 50)).map(cloudUser);
  });
  app.get<{ Querystring: Query }>('/rest/api/3/user/picker', (request) => {
    callerOf(request.headers.authorization);
    const found = activeMatches(directory, String(request.query['query'] ?? ''));
    const users = found.slice(0, numberOf(request.query['maxResults'], 50)).map((user) => ({
      accountId: user.accountId,
      displayName: user.displayName,
      html: user.displayName,
      avatarUrl: '',
    }));
    return {
      users,
      total: found.length,
      header: `Showing ${users.length} of ${found.length} matching users`,
    };
  });
}

function addDirectoryRoutes(
  app: FastifyInstance,
  directory: readonly SampleUser[],
  callerOf: CallerOf,
): void {
  const byId = new Map(directory.map((user) => [user.accountId, user]));
  app.get<{ Querystring: Query }>('/rest/api/3/users/search', (request) => {
    callerOf(request.headers.authorization);
    const start = numberOf(request.query['startAt'], 0);
    const count = Math.min(numberOf(request.query['maxResults'], 50), searchWindow);
    return directory.slice(start, start + count).map(cloudUser);
  });
  app.get<{ Querystring: Query }>('/rest/api/3/user/bulk', (request, reply) => {
    callerOf(request.headers.authorization);
    const ids = [request.query['accountId'] ?? []].flat();
    if (ids.length === 0)
      return reply.code(400).send({ errorMessages: ['accountId is required.'], errors: {} });
    const values = ids.flatMap((id) => byId.get(id) ?? []).map(cloudUser);
    return { maxResults: 10, startAt: 0, total: values.length, isLast: true, values };
  });
}
