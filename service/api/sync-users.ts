import { jiraProblems } from './core/problems.ts';
import { route } from './core/route.ts';
import { epochMs, integer, object } from './core/schema.ts';

export const syncUsers = route({
  method: 'POST',
  path: '/api/v1/users/sync',
  summary: 'Read the whole Jira directory and update names, e-mails and states of key owners',
  tag: 'users',
  access: 'admin',
  status: 200,
  answer: object({
    users: integer({ minimum: 0 }),
    deactivated: integer({ minimum: 0 }),
    changedKeys: integer({ minimum: 0 }),
    syncedAt: epochMs(),
  }),
  problems: [...jiraProblems],
});
