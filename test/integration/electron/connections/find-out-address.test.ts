import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findOutAddress } from '../../../../electron/main/connections/find-out-address.ts';
import { answeringWebServer } from '../../../support/answering-web-server.ts';
import { listeningService } from '../../../support/listening-service.ts';

vi.setConfig({ testTimeout: 30_000 });

const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closes.splice(0)) await close();
});
async function serverOf(listener: RequestListener) {
  const server = await answeringWebServer(listener);
  closes.push(server.close);
  return server;
}
const json =
  (answers: Readonly<Record<string, unknown>>): RequestListener =>
  (request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) return void response.writeHead(404).end('{}');
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
const cloud = { deploymentType: 'Cloud', serverTitle: 'Acme Jira' };

describe('what answers at an address', () => {
  it('a key service, and which Jira it serves', async () => {
    const service = await listeningService();
    closes.push(service.stop);
    expect(await findOutAddress(`${service.url}/`)).toEqual({
      kind: 'key-service',
      address: service.url,
      jiraAddress: service.sample.url,
      title: null,
    });
  });

  it.each(['cloud', 'data-center'] as const)('a Jira: %s', async (deployment) => {
    const service = await listeningService({ deployment });
    closes.push(service.stop);
    const found = await findOutAddress(service.sample.url);
    expect(found).toMatchObject({
      kind: `jira-${deployment}`,
      address: service.sample.url,
      jiraAddress: null,
    });
    expect(found.title).toEqual(expect.any(String));
  });

  it('a Jira Data Center below a context path', async () => {
    const { url } = await serverOf(json({ '/jira/rest/api/2/serverInfo': { deploymentType: 'Server' } }));
    const found = await findOutAddress(`${url}/jira/`);
    expect(found).toEqual({
      kind: 'jira-data-center',
      address: `${url}/jira`,
      jiraAddress: null,
      title: null,
    });
  });

  it.each<[string, RequestListener]>([
    ['a page of another program', (_request, response) => void response.end('<html>Welcome</html>')],
    [
      'JSON of something else',
      json({ '/rest/api/3/serverInfo': { name: 'x' }, '/rest/api/2/serverInfo': [] }),
    ],
    ['an error at every address', (_request, response) => void response.writeHead(500).end()],
    ['a login wall', (_request, response) => void response.writeHead(401).end()],
    [
      'a Jira behind an error status',
      (_request, response) => void response.writeHead(403).end(JSON.stringify(cloud)),
    ],
    ['a key service of another product', json({ '/api/v1/about': { product: 'other', version: '1' } })],
  ])('%s is address_unknown', async (_what, listener) => {
    const { url } = await serverOf(listener);
    await expect(findOutAddress(url)).rejects.toMatchObject({ code: 'address_unknown' });
  });

  it('a redirect is not followed: its target would have to be judged anew', async () => {
    const target = await serverOf(json({ '/rest/api/3/serverInfo': cloud }));
    const { url } = await serverOf((request, response) => {
      response.writeHead(302, { location: target.url + (request.url ?? '') }).end();
    });
    await expect(findOutAddress(url)).rejects.toMatchObject({ code: 'address_unknown' });
    expect(target.seen).toEqual([]);
  });

  it('nothing at all is address_unreachable', async () => {
    const { url, close } = await serverOf(() => undefined);
    await close();
    closes.length = 0;
    await expect(findOutAddress(url)).rejects.toMatchObject({ code: 'address_unreachable' });
  });

  it('silence is address_unreachable after 10 seconds', async () => {
    const { url } = await serverOf(() => undefined);
    const began = performance.now();
    await expect(findOutAddress(url)).rejects.toMatchObject({ code: 'address_unreachable' });
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it('is asked without any credential, and past the proxy of the system for this computer', async () => {
    const trap = await serverOf(json({}));
    for (const name of ['HTTP_PROXY', 'http_proxy']) vi.stubEnv(name, trap.url);
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
    const { url, seen } = await serverOf(json({ '/rest/api/3/serverInfo': cloud }));
    expect((await findOutAddress(url)).title).toBe('Acme Jira');
    expect(trap.seen).toEqual([]);
    expect(seen).toHaveLength(3);
    for (const { headers } of seen) {
      expect(headers).not.toHaveProperty('authorization');
      expect(headers).not.toHaveProperty('cookie');
    }
  });

  it('a wrong address is refused before anything is asked', async () => {
    await expect(findOutAddress('http://jira.acme.test')).rejects.toMatchObject({ code: 'address_insecure' });
    await expect(findOutAddress('nonsense')).rejects.toMatchObject({ code: 'address_invalid' });
  });
});
