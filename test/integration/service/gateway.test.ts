import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../service/api/sample-logins.ts';
import { signInAdmin, type ServiceAdmin } from '../../support/service-admin.ts';
import { runStandalone, type Standalone } from './run-standalone.ts';

let service: Standalone;
let url: string;
let admin: ServiceAdmin;
beforeAll(async () => {
  service = runStandalone(['--sample', '--sample-deployment', 'data-center', '--port', '0', '--json']);
  url = (JSON.parse((await service.firstLine) ?? '') as { url: string }).url;
  admin = await signInAdmin(url, sampleLogins.admin);
});
afterAll(async () => {
  service.kill('SIGTERM');
  await service.ended;
});

type Issued = { keyId: string; clientId: string; clientSecret: string };
const xrayToken = async ({ clientId, clientSecret }: Issued, version = 'v2') => {
  const response = await fetch(`${url}/api/${version}/authenticate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: clientId, client_secret: clientSecret }),
  });
  return (await response.json()) as string;
};
const oauthToken = async ({ clientId, clientSecret }: Issued) => {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
};
const myself = (token: string) =>
  fetch(`${url}/jira/rest/api/2/myself`, { headers: { authorization: `Bearer ${token}` } });

describe('npm run service -- --sample --sample-deployment data-center', () => {
  it('lets a new key act as its user at Jira, whichever way its token was got', async () => {
    const user = await admin.userWithoutKey();
    const key = await admin.createKey(user.userId);
    for (const token of [await xrayToken(key, 'v1'), await xrayToken(key), await oauthToken(key)]) {
      const response = await myself(token);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ key: user.userId, displayName: user.displayName });
    }
    await admin.deleteKey(key.keyId);
  });

  it('shuts the gateway at once when the key is deleted', async () => {
    const key = await admin.createKey((await admin.userWithoutKey()).userId);
    const token = await oauthToken(key);
    expect((await myself(token)).status).toBe(200);
    await admin.deleteKey(key.keyId);
    const response = await myself(token);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'token_invalid' });
  });

  it('writes no secret and no query into its log', async () => {
    const key = await admin.createKey((await admin.userWithoutKey()).userId);
    const token = await oauthToken(key);
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${url}/jira/rest/api/2/user/search?username=somebody`, { headers });
    await fetch(`${url}/jira/rest/api/2/myself?os_password=hunter2`, { headers });
    await admin.deleteKey(key.keyId);
    // The log is written in pieces, and wholly at the end.
    service.kill('SIGTERM');
    await service.ended;
    const log = service.stdout() + service.stderr();
    expect(log).toContain('"route":"/jira/*"');
    for (const secret of [token, key.clientSecret, 'hunter2', 'somebody', 'oauth_signature']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('npm run service -- --sample', () => {
  it('says that a Cloud takes no requests on behalf of users', async () => {
    const cloud = runStandalone(['--sample', '--port', '0', '--json']);
    const address = (JSON.parse((await cloud.firstLine) ?? '') as { url: string }).url;
    const other = await signInAdmin(address, sampleLogins.admin);
    const key = await other.createKey((await other.userWithoutKey()).userId);
    const { access_token: token } = (await (
      await fetch(`${address}/oauth/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${key.clientId}:${key.clientSecret}`).toString('base64')}`,
        },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      })
    ).json()) as { access_token: string };
    const response = await fetch(`${address}/jira/rest/api/3/myself`, {
      headers: { authorization: `Bearer ${token}` },
    });
    cloud.kill('SIGTERM');
    await cloud.ended;
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ code: 'gateway_cloud_unsupported' });
  });
});
