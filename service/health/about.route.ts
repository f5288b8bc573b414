import type { Api } from '../api/index.ts';
import type { JiraClient } from '../jira/jira-client.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';

export const aboutRoute =
  (jira: JiraClient, version: string): RouteHandler<Api['about']> =>
  () => ({
    product: 'keydesk',
    version,
    jira: { baseUrl: jira.baseUrl, deployment: jira.knownDeployment() },
  });
