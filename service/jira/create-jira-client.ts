import { Null, Object as object, String as string, Union } from 'typebox';
import type { Deployment } from '../api/models/jira-user.ts';
import type { WayOut } from '../network/way-out.ts';
import { Problem } from '../plugins/problem.ts';
import { createAskJira, type AskJira } from './ask-jira.ts';
import { createCloudClient, type DeploymentClient } from './cloud-client.ts';
import { createDataCenterClient } from './data-center-client.ts';
import type { JiraClient } from './jira-client.ts';

const serverInfo = Union([object({ deploymentType: string() }), Null()]);

/**
 * @param baseUrl from the service's configuration, never from a request
 * @param wayOut proxies and certificates; by the environment, when left out
 */
export function createJiraClient(baseUrl: string, timeoutMs?: number, wayOut?: WayOut): JiraClient {
  const ask = createAskJira(baseUrl, timeoutMs, wayOut);
  const clients: Record<Deployment, DeploymentClient> = {
    cloud: createCloudClient(ask),
    'data-center': createDataCenterClient(ask),
  };
  let known: Deployment | null = null;
  const deployment = async () => (known ??= await detectDeployment(ask));
  const client = async () => clients[await deployment()];
  return {
    baseUrl,
    deployment,
    knownDeployment: () => known,
    whoAmI: async (authorization) => (await client()).whoAmI(authorization),
    isAdmin: async (authorization) => (await client()).isAdmin(authorization),
    searchUsers: async (...search) => (await client()).searchUsers(...search),
    getUser: async (...which) => (await client()).getUser(...which),
    getUsers: async (...which) => (await client()).getUsers(...which),
    allUsers: async function* (authorization) {
      yield* (await client()).allUsers(authorization);
    },
  };
}

/** Cloud answers serverInfo of v3; Data Center has only v2. Both answer anonymously. */
async function detectDeployment(ask: AskJira): Promise<Deployment> {
  const cloud = await ask({ path: '/rest/api/3/serverInfo' }, serverInfo).catch(nothingThere);
  if (cloud?.deploymentType === 'Cloud') return 'cloud';
  const server = await ask({ path: '/rest/api/2/serverInfo' }, serverInfo);
  if (server?.deploymentType === 'Cloud') return 'cloud';
  if (server) return 'data-center';
  throw new Problem('jira_bad_answer');
}

/** A Data Center behind a single sign-on may answer an unknown address with a redirect or a log-in page. */
function nothingThere(error: unknown): null {
  const codes: readonly string[] = ['jira_bad_answer', 'jira_credentials_refused'];
  if (error instanceof Problem && codes.includes(error.code)) return null;
  throw error;
}
