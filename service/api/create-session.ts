import { jiraProblems } from './core/problems.ts';
import { route } from './core/route.ts';
import { epochMs, nullable, object, string } from './core/schema.ts';
import { deployment } from './models/jira-user.ts';

export const createSession = route({
  method: 'POST',
  path: '/api/v1/session',
  summary: 'Sign in with Jira credentials; Jira administrators get a session of 15 minutes',
  tag: 'session',
  access: 'jira',
  status: 201,
  answer: object({
    token: string(),
    expiresAt: epochMs(),
    user: object({ userId: string(), displayName: string(), email: nullable(string()) }),
    jira: object({ baseUrl: string(), deployment }),
  }),
  problems: [
    'launch_token_invalid',
    'jira_credentials_missing',
    'not_an_admin',
    'caller_deactivated',
    ...jiraProblems,
  ],
});
