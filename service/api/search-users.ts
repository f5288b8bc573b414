import { jiraProblems } from './core/problems.ts';
import { route } from './core/route.ts';
import { array, boolean, integer, object, optional, string } from './core/schema.ts';
import { jiraUser } from './models/jira-user.ts';

export const searchUsers = route({
  method: 'GET',
  path: '/api/v1/users',
  summary: 'Search Jira users by name or e-mail, deactivated ones included',
  tag: 'users',
  access: 'admin',
  query: object({
    query: string({ maxLength: 200 }),
    limit: optional(integer({ minimum: 1, maximum: 100 })),
  }),
  status: 200,
  answer: object({ items: array(jiraUser), truncated: boolean() }),
  problems: [...jiraProblems],
});
