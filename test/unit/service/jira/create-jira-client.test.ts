import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Deployment } from '../../../../service/api/models/jira-user.ts';
import { createJiraClient } from '../../../../service/jira/create-jira-client.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../../service/sample-jira/sample-control.ts';
import { startSampleJira } from '../../../../service/sample-jira/start-sample-jira.ts';
import { adminAuthorization } from '../../../support/service-on-sample-jira.ts';
import { answeringServer } from './answering-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function sampleClient(deployment: Deployment) {
  const control = createSampleControl();
  const sample = await startSampleJira(createDirectory(20), control, deployment);
  closers.push(sample.close);
  return { control, client: createJiraClient(sample.url) };
}

async function clientOf(listener: RequestListener) {
  const server = await answeringServer(listener);
  closers.push(server.close);
  return createJiraClient(server.url);
}

describe('which Jira this is', () => {
  it.each(['cloud', 'data-center'] as const)('finds out a %s by asking it', async (deployment) => {
    const { client } = await sampleClient(deployment);
    expect(client.knownDeployment()).toBeNull();
    expect(await client.deployment()).toBe(deployment);
    expect(client.knownDeployment()).toBe(deployment);
  });

  it('asks once, and remembers', async () => {
    let asked = 0;
    const client = await clientOf((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end('{"deploymentType":"Cloud"}');
    });
    await client.deployment();
    await client.deployment();
    expect(asked).toBe(1);
  });

  it('asks again after a failure', async () => {
    const { client, control } = await sampleClient('cloud');
    control.failWith = 'hang-up';
    await expect(client.deployment()).rejects.toMatchObject({ code: 'jira_unreachable' });
    expect(client.knownDeployment()).toBeNull();
    control.failWith = null;
    expect(await client.deployment()).toBe('cloud');
  });

  it.each([
    ['a redirect to a log-in', 302],
    ['a demand to log in', 401],
  ])('finds a Data Center that answers %s where it has nothing', async (_what, status) => {
    const client = await clientOf((request, response) => {
      if (request.url === '/rest/api/2/serverInfo') {
        response.setHeader('content-type', 'application/json').end('{"deploymentType":"Server"}');
      } else response.writeHead(status, { location: '/login' }).end();
    });
    expect(await client.deployment()).toBe('data-center');
  });

  it('says jira_bad_answer to a server that is no Jira', async () => {
    const web = await clientOf((_request, response) => void response.end('<html>Hello</html>'));
    await expect(web.deployment()).rejects.toMatchObject({ code: 'jira_bad_answer' });
    const nothing = await clientOf((_request, response) => void response.writeHead(404).end());
    await expect(nothing.deployment()).rejects.toMatchObject({ code: 'jira_bad_answer' });
  });

  it('finds out by itself before the first question', async () => {
    const { client } = await sampleClient('cloud');
    expect(await client.whoAmI(adminAuthorization)).toMatchObject({ displayName: 'Ada Admin' });
    expect(client.knownDeployment()).toBe('cloud');
  });
});
