import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataCenterImpersonation } from '../../../../service/gateway/data-center-impersonation.ts';
import { makeJiraLink } from '../../../../service/gateway/jira-link.ts';
import { createDirectory, type SampleUser } from '../../../../service/sample-jira/directory.ts';
import { gatewayOnDataCenter, testLink, type TriedGateway } from './gateway-on-data-center.ts';

const strangeName = 'Жанна &=+%ü 名;/?#';
const strange: SampleUser = {
  ...createDirectory(60)[5]!,
  accountId: 'strange',
  emailAddress: `${strangeName}@sample.keydesk.test`,
};
let gateway: TriedGateway;
beforeAll(async () => {
  gateway = await gatewayOnDataCenter({}, [strange]);
});
afterAll(() => gateway.stop());

const outcomeOf = async (response: Response) => {
  const body = (await response.json()) as { code?: string };
  return { status: response.status, code: body.code };
};
const tried = async (deps: Parameters<typeof gatewayOnDataCenter>[0]) => {
  const other = await gatewayOnDataCenter(deps);
  const outcome = await outcomeOf(await other.ask('/rest/api/2/myself'));
  await other.stop();
  return { ...outcome, logged: other.logged.join('') };
};

describe('a request through the gateway', () => {
  it('is made as the user of the API key', async () => {
    const response = await gateway.ask('/rest/api/2/myself');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ key: gateway.first.accountId, name: 'ada.admin' });
  });

  it("is made as the second user with the second user's token", async () => {
    const response = await gateway.ask('/rest/api/2/myself', { user: gateway.second });
    expect(await response.json()).toMatchObject({ key: gateway.second.accountId, name: 'max.member' });
  });

  it('is made as a user whose name is in any script', async () => {
    const response = await gateway.ask('/rest/api/2/myself', { user: strange });
    expect(await response.json()).toMatchObject({ key: 'strange', name: strangeName });
  });

  it('is refused by Jira once the user is deactivated, in the words of Jira', async () => {
    const user = gateway.directory[7]!;
    expect((await gateway.ask('/rest/api/2/myself', { user })).status).toBe(200);
    user.active = false;
    const response = await gateway.ask('/rest/api/2/myself', { user });
    user.active = true;
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ errorMessages: [expect.any(String)], errors: {} });
  });

  it('that Jira refuses names another realm than that of a bad token, and not OAuth', async () => {
    const user = gateway.directory.find(({ active }) => !active)!;
    const refused = await gateway.ask('/rest/api/2/myself', { user });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="jira"');
    const bad = await gateway.ask('/rest/api/2/myself', { token: 'nobody' });
    expect(bad.headers.get('www-authenticate')).toBe('Bearer realm="keydesk"');
  });

  it('is refused by Jira when it knows no such user', async () => {
    const token = `${gateway.first.accountId}|nobody`;
    expect((await gateway.ask('/rest/api/2/myself', { token })).status).toBe(401);
  });

  it('is user_login_unknown when the user name is not known yet', async () => {
    const response = await gateway.ask('/rest/api/2/myself', { token: `${gateway.first.accountId}|` });
    expect(await outcomeOf(response)).toEqual({ status: 409, code: 'user_login_unknown' });
  });

  it('is refused by Jira when the link may not impersonate', async () => {
    const link = gateway.control.links.get(testLink.consumerKey)!;
    gateway.control.links.set(testLink.consumerKey, { ...link, mayImpersonate: false });
    const response = await gateway.ask('/rest/api/2/myself');
    gateway.control.links.set(testLink.consumerKey, link);
    expect(response.status).toBe(401);
  });
});

describe('a gateway that cannot act for anybody', () => {
  it('is gateway_not_linked without a link', async () => {
    expect(await tried({ impersonation: null })).toMatchObject({ status: 501, code: 'gateway_not_linked' });
  });

  it('is gateway_cloud_unsupported on Jira Cloud, linked or not', async () => {
    const deployment = () => Promise.resolve('cloud' as const);
    const cloud = { status: 501, code: 'gateway_cloud_unsupported' };
    expect(await tried({ deployment })).toMatchObject(cloud);
    expect(await tried({ deployment, impersonation: null })).toMatchObject(cloud);
  });

  it.each([
    ['Jira does not know the link', async () => await makeJiraLink('unknown'), 0, 'consumer_key_unknown'],
    ['Jira has another key', () => makeJiraLink(testLink.consumerKey), 0, 'signature_invalid'],
    ['the clock is wrong', () => Promise.resolve(testLink), -400_000, 'timestamp_refused'],
  ])('is gateway_link_refused when %s, and the log says so', async (_when, link, skew, fault) => {
    const impersonation = createDataCenterImpersonation(await link(), () => Date.now() + skew);
    const { logged, ...outcome } = await tried({ impersonation });
    expect(outcome).toEqual({ status: 502, code: 'gateway_link_refused' });
    expect(logged).toContain(fault);
  });
});
