import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOnDataCenter, sendRaw, type TriedGateway } from './gateway-on-data-center.ts';

let gateway: TriedGateway;
beforeAll(async () => {
  gateway = await gatewayOnDataCenter();
});
afterAll(() => gateway.stop());

const authorization = () => ({ authorization: `Bearer ${gateway.first.accountId}` });
const get = (path: string, headers: Record<string, string> = {}) =>
  sendRaw(gateway.url, path, { headers: { ...authorization(), ...headers } });
const post = (body: string, type = 'application/x-www-form-urlencoded', more = {}) =>
  sendRaw(gateway.url, '/jira/rest/keydesk-sample/echo', {
    method: 'POST',
    headers: { ...authorization(), 'content-type': type, ...more },
    body,
  });
const badInput = { status: 400, code: 'bad_input' };

describe('who has no valid access token', () => {
  it.each([
    ['none', {}, 'token_missing'],
    ['one of nobody', { authorization: 'Bearer nobody' }, 'token_invalid'],
    ['an expired one', { authorization: 'Bearer expired' }, 'token_expired'],
  ])('is refused: %s', async (_what, headers, code) => {
    const answer = await sendRaw(gateway.url, '/jira/rest/api/2/myself', { headers });
    expect(answer).toMatchObject({ status: 401, code });
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="keydesk"');
  });

  it('learns nothing of what would be refused', async () => {
    const answer = await sendRaw(gateway.url, '/jira/../x?oauth_token=1', { method: 'POST', body: 'x' });
    expect(answer).toMatchObject({ status: 401, code: 'token_missing' });
  });
});

const reserved = [
  'xoauth_requestor_id',
  'XOAUTH_Requestor_ID',
  'oauth_token',
  'oauth_consumer_key',
  'OAuth_Anything',
  'os_username',
  'os_password',
  'OS_Password',
  'xoauth%5Frequestor%5fid',
  '%6F%61uth_token',
  '+oauth_token',
  'oauth_token%20',
  'oauth_x%0Ay',
];
describe('a parameter that names a user or credentials', () => {
  it.each(reserved)('is refused in the query: %s', async (name) => {
    expect(await get(`/jira/rest/api/2/myself?a=1&${name}=x`)).toMatchObject(badInput);
    expect(await get(`/jira/rest/api/2/myself?${name}`)).toMatchObject(badInput);
  });

  it.each(reserved)('is refused in a form: %s', async (name) => {
    expect(await post(`a=1&${name}=x`)).toMatchObject(badInput);
  });

  it('is fine as a value, and so is a name that only looks alike', async () => {
    const path = '/jira/rest/api/2/myself?q=oauth_token&my_oauth_token=1&os_users=2';
    expect((await get(path)).status).toBe(200);
  });

  it('is not repeated in the refusal', async () => {
    const { text } = await get('/jira/rest/api/2/myself?os_password=hunter2');
    expect(text).not.toContain('hunter2');
    expect(gateway.logged.join('')).not.toContain('hunter2');
  });
});

describe('a form that two readers could read in two ways', () => {
  const form = 'application/x-www-form-urlencoded';
  it.each([
    ['another charset', 'a=1', `${form}; charset=utf-16`, {}],
    ['EBCDIC', 'a=1', `${form};charset="IBM037"`, {}],
    ['an encoding', 'a=1', form, { 'content-encoding': 'gzip' }],
    ['a broken percent sign', 'a=%ZZ', form, {}],
    ['half a character', 'a=%C3', form, {}],
  ])('is refused: %s', async (_what, body, type, more) => {
    expect(await post(body, type, more)).toMatchObject(badInput);
  });

  it('is refused when it is not UTF-8', async () => {
    const headers = { ...authorization(), 'content-type': form };
    const body = Buffer.from([0x61, 0x3d, 0xff]);
    const answer = await sendRaw(gateway.url, '/jira/x', { method: 'POST', headers, body });
    expect(answer).toMatchObject(badInput);
  });

  it.each([form, `${form};charset=UTF-8`, `${form.toUpperCase()}; charset="utf-8"`])(
    'is passed on when it is plain: %s',
    async (type) => {
      expect(await post('a=1&b=%C3%BC+x&b=', type)).toMatchObject({
        status: 200,
        text: 'a=1&b=%C3%BC%20x&b=',
      });
    },
  );
});

describe('a path that could lead out of Jira', () => {
  it.each([
    '/jira/../api/v1/keys',
    '/jira/rest/../../secret',
    '/jira/rest/.%2e/x',
    '/jira/rest/%2E%2E/x',
    '/jira/rest/%252e%252e/x',
    '/jira/rest/%25252e%25252e/x',
    '/jira/rest/./x',
    '/jira//evil.example/x',
    '/jira/rest//x',
    '/jira/rest/..;/x',
    '/jira/rest/..%3B/x',
    '/jira/rest;jsessionid=1/x',
    '/jira/rest/x;oauth_token=1',
    '/jira/rest/x;os_username=admin',
    '/jira/rest\\..\\x',
    '/jira/rest/%5c..%5cx',
    '/jira/rest%2f..%2fx',
    '/jira/rest%2Fapi/2/myself',
    '/jira/rest/%00x',
    '/jira/rest/%0d%0ax',
    '/jira/rest/x#y',
    '/%6aira/rest/api/2/myself',
    '/jira/rest/api/2/myself?a=%ZZ',
    '/jira/rest/api/2/myself?__proto__=1',
    '/jira/rest/%252525252525252e/x',
  ])('is refused: %s', async (path) => {
    expect(await get(path)).toMatchObject(badInput);
  });

  it.each(['/jira/rest/%ZZ', '/jira/rest/%C3'])(
    'is no address when it cannot be decoded: %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, code: 'route_not_found' });
    },
  );

  it.each(['/jira/rest/pat/latest/tokens', '/jira/rest/PAT/1.0/tokens', '/jira/rest/%70at/latest/tokens'])(
    'is refused where it hands out credentials: %s',
    async (path) => expect(await get(path)).toMatchObject({ status: 403, code: 'gateway_path_refused' }),
  );

  it.each(['/jira/rest/patents', '/jira/a..b/.c/...', '/jira/x%3By', '/jira/100%25.pdf', '/jira/%C3%BC'])(
    'is not seen in one that only looks alike: %s',
    async (path) => expect(await get(path)).toMatchObject({ status: 404, code: null }),
  );

  it('refuses the whole address as a proxy would get it', async () => {
    expect(await get('http://evil.example/jira/rest/api/2/myself')).toMatchObject(badInput);
  });
});

describe('what is no plain request', () => {
  it('is refused: TRACE', async () => {
    const answer = await sendRaw(gateway.url, '/jira/x', { method: 'TRACE', headers: authorization() });
    expect(answer).toMatchObject(badInput);
  });

  it('is refused: an upgrade to another protocol', async () => {
    const headers = { connection: 'upgrade', upgrade: 'websocket' };
    expect(await get('/jira/rest/api/2/myself', headers)).toMatchObject(badInput);
  });

  it("is served: the offer of HTTP/2 that Java's client makes with every request", async () => {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' };
    expect(await get('/jira/rest/api/2/myself', headers)).toMatchObject({ status: 200 });
  });

  it('is refused: CONNECT', async () => {
    const { port } = new URL(gateway.url);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('CONNECT jira.example:443 HTTP/1.1\r\nHost: jira.example:443\r\n\r\n'),
      );
      socket.setEncoding('utf8').once('data', resolve).once('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 [\s\S]*bad_input/);
  });

  it.each(['GET', 'HEAD'])('is refused: a %s with a body', async (method) => {
    const headers = { ...authorization(), 'content-length': '1' };
    const answer = await sendRaw(gateway.url, '/jira/x', { method, headers, body: 'x' });
    expect(answer.status).toBe(400);
  });
});
