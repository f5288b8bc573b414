import { route } from './core/route.ts';
import { literal, nullable, object, string } from './core/schema.ts';
import { deployment } from './models/jira-user.ts';

export const about = route({
  method: 'GET',
  path: '/api/v1/about',
  summary: 'What this is, and which Jira it serves',
  tag: 'operations',
  access: 'anyone',
  status: 200,
  answer: object({
    product: literal('keydesk'),
    version: string(),
    jira: object({ baseUrl: string(), deployment: nullable(deployment) }),
  }),
  problems: [],
});
