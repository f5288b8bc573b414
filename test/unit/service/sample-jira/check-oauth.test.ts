import { createPublicKey, randomUUID } from 'node:crypto';
import { rsasign } from 'oauth-sign';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDirectory, loginOf } from '../../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../../service/sample-jira/sample-control.ts';
import { startSampleJira, type SampleJira } from '../../../../service/sample-jira/start-sample-jira.ts';
import { makeJiraLink, publicKeyOf } from '../../../../service/gateway/jira-link.ts';
import { adminAuthorization } from '../../../support/service-on-sample-jira.ts';

const link = await makeJiraLink('a consumer');
const privateKey = link.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const directory = createDirectory(60);
const control = createSampleControl();
const publicKey = createPublicKey(publicKeyOf(link));
control.links.set('a consumer', { publicKey, mayImpersonate: true });
control.links.set('not for users', { publicKey, mayImpersonate: false });
let jira: SampleJira;
beforeAll(async () => {
  jira = await startSampleJira(directory, control, 'data-center');
});
afterAll(() => jira.close());

const admin = loginOf(directory[0]!);
const seconds = () => Math.floor(Date.now() / 1000);
type Fields = Record<string, string | undefined>;

/** Asks in the way of another library than the one that Keydesk signs with. */
async function ask({
  fields = {},
  login = admin,
  signature,
}: { fields?: Fields; login?: string; signature?: string } = {}) {
  const url = `${jira.url}/rest/api/2/myself`;
  const query = { q: 'a b+c%ü', xoauth_requestor_id: login };
  const all: Fields = {
    oauth_consumer_key: 'a consumer',
    oauth_nonce: randomUUID(),
    oauth_signature_method: 'RSA-SHA1',
    oauth_timestamp: String(seconds()),
    oauth_token: '',
    ...fields,
  };
  const given = Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const signed = {
    ...given,
    oauth_signature: signature ?? rsasign('GET', url, { ...query, ...given }, privateKey),
  };
  const header = Object.entries(signed).map(([name, value]) => `${name}="${encodeURIComponent(value)}"`);
  const headers = { authorization: `OAuth ${header.join(', ')}` };
  const response = await fetch(`${url}?${new URLSearchParams(query).toString()}`, { headers });
  const challenge = response.headers.get('www-authenticate') ?? '';
  return {
    status: response.status,
    problem: /oauth_problem="(\w+)"/.exec(challenge)?.[1] ?? null,
    body: (await response.json()) as { name?: string },
  };
}

describe('the sample Jira Data Center, asked on behalf of a user', () => {
  it('answers as that user', async () => {
    expect(await ask()).toMatchObject({ status: 200, body: { name: admin } });
    const login = loginOf(directory[1]!);
    expect(await ask({ login })).toMatchObject({ status: 200, body: { name: login } });
  });

  it('still takes its own tokens', async () => {
    const headers = { authorization: adminAuthorization };
    expect((await fetch(`${jira.url}/rest/api/2/myself`, { headers })).status).toBe(200);
  });

  it.each<[string, Fields, string]>([
    ['an unknown consumer', { oauth_consumer_key: 'nobody' }, 'consumer_key_unknown'],
    ['no consumer', { oauth_consumer_key: undefined }, 'consumer_key_unknown'],
    ['another way to sign', { oauth_signature_method: 'PLAINTEXT' }, 'signature_method_rejected'],
    ['an old request', { oauth_timestamp: String(seconds() - 310) }, 'timestamp_refused'],
    ['a request of the future', { oauth_timestamp: String(seconds() + 310) }, 'timestamp_refused'],
    ['no timestamp', { oauth_timestamp: undefined }, 'timestamp_refused'],
    ['no token field', { oauth_token: undefined }, 'parameter_absent'],
    ['a token', { oauth_token: 'x' }, 'token_rejected'],
    ['a link that may not impersonate', { oauth_consumer_key: 'not for users' }, 'permission_denied'],
  ])('refuses %s', async (_what, fields, problem) => {
    expect(await ask({ fields })).toMatchObject({ status: 401, problem });
  });

  it('refuses a wrong signature', async () => {
    const signature = Buffer.alloc(256, 1).toString('base64');
    expect(await ask({ signature })).toMatchObject({ status: 401, problem: 'signature_invalid' });
  });

  it('refuses a nonce that it has seen', async () => {
    const fields = { oauth_nonce: 'once' };
    expect(await ask({ fields })).toMatchObject({ status: 200 });
    expect(await ask({ fields })).toMatchObject({ status: 401, problem: 'nonce_used' });
  });

  it.each([
    ['unknown', 'nobody'],
    ['deactivated', loginOf(directory.find(({ active }) => !active)!)],
  ])('refuses an %s user', async (_what, login) => {
    expect(await ask({ login })).toMatchObject({ status: 401, problem: 'permission_denied' });
  });
});
