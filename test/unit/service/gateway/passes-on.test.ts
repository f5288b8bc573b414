import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answeringServer } from '../jira/answering-server.ts';
import {
  gatewayOnDataCenter,
  listeningGateway,
  sendRaw,
  type TriedGateway,
} from './gateway-on-data-center.ts';

let answer: RequestListener;
let received: IncomingMessage | null;
let jira: Awaited<ReturnType<typeof answeringServer>>;
let gateway: Awaited<ReturnType<typeof listeningGateway>>;
let real: TriedGateway;
beforeAll(async () => {
  jira = await answeringServer((request, response) => {
    received = request;
    answer(request, response);
  });
  gateway = await listeningGateway({ jiraUrl: `${jira.url}/base` });
  real = await gatewayOnDataCenter();
});
afterAll(async () => {
  await gateway.close();
  await jira.close();
  await real.stop();
});
beforeEach(() => {
  received = null;
  answer = (_request, response) => response.end('{}');
});

const send = (path: string, { headers = {}, ...rest }: Parameters<typeof sendRaw>[2] = {}) =>
  sendRaw(gateway.url, `/jira${path}`, {
    headers: { authorization: gateway.authorization, ...headers },
    ...rest,
  });
const sentHeaders = async (headers: Record<string, string>) => {
  await send('/rest/x', { headers });
  return received?.headers ?? {};
};
const answered = async (headers: Record<string, string | string[]>, status = 200) => {
  answer = (_request, response) => response.writeHead(status, headers).end();
  return send('/rest/api/2/issue?a=1');
};

describe('what arrives at Jira', () => {
  it('is the same path below the address of this Jira, byte by byte', async () => {
    await send('/rest/api/2/a~b!c$d%20e%C3%BC(1)@:');
    expect(received?.url?.split('?')[0]).toBe('/base/rest/api/2/a~b!c$d%20e%C3%BC(1)@:');
  });

  it('is the same query in the same order, and the user before it', async () => {
    await send('/x?b=2&a=1&a=&a=1&q=a+b%2Bc&flag&ü='.replace('ü', '%C3%BC'));
    const query = 'xoauth_requestor_id=ada.admin&b=2&a=1&a=&a=1&q=a%20b%2Bc&flag=&%C3%BC=';
    expect(received?.url?.split('?')[1]).toBe(query);
  });

  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'has the same method: %s',
    async (method) => {
      expect((await send('/x', { method })).status).toBe(200);
      expect(received?.method).toBe(method);
    },
  );

  it('never holds a cookie or an authorization of the caller', async () => {
    const headers = await sentHeaders({
      cookie: 'JSESSIONID=1',
      cookie2: '1',
      'proxy-authorization': 'Basic x',
    });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('cookie2');
    expect(headers).not.toHaveProperty('proxy-authorization');
    expect(headers.authorization).toMatch(/^OAuth /);
    expect(JSON.stringify(headers)).not.toContain(gateway.authorization);
  });

  it.each([
    ['keep-alive', '1'],
    ['te', 'trailers'],
    ['upgrade', 'h2c'],
    ['proxy-connection', 'keep-alive'],
    ['x-forwarded-for', '10.0.0.1'],
    ['x-forwarded-user', 'admin'],
    ['X_Forwarded_For', '10.0.0.1'],
    ['forwarded', 'for=10.0.0.1'],
    ['remote-user', 'admin'],
    ['remote_user', 'admin'],
    ['x-original-url', '/admin'],
    ['x-http-method-override', 'DELETE'],
    ['x-keydesk-launch-token', 'secret'],
  ])('holds no %s', async (name, value) => {
    expect(await sentHeaders({ [name]: value })).not.toHaveProperty(name.toLowerCase());
  });

  it('holds no header that Connection names', async () => {
    const headers = await sentHeaders({ connection: 'close, X-Secret-Hop', 'x-secret-hop': '1' });
    expect(headers).not.toHaveProperty('x-secret-hop');
  });

  it('holds what says what the caller wants', async () => {
    const wanted = {
      accept: 'application/json',
      'accept-language': 'de',
      'if-none-match': '"1"',
      range: 'bytes=0-9',
      'user-agent': 'a tool',
      'x-atlassian-token': 'no-check',
    };
    expect(await sentHeaders(wanted)).toMatchObject(wanted);
  });

  it('is addressed to Jira', async () => {
    expect((await sentHeaders({ host: '127.0.0.1' })).host).toBe(new URL(jira.url).host);
  });
});

describe('what comes back', () => {
  it('has no cookie, log-in or rule for the whole site of Jira', async () => {
    const { headers } = await answered({
      'set-cookie': ['JSESSIONID=1', 'a=b'],
      'www-authenticate': 'OAuth realm="https://jira"',
      'strict-transport-security': 'max-age=1',
      'alt-svc': 'h3=":443"',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=1000',
      'content-security-policy': 'sandbox',
      connection: 'close, x-hop',
      'x-hop': '1',
    });
    for (const name of [
      'set-cookie',
      'www-authenticate',
      'alt-svc',
      'access-control-allow-origin',
      'x-hop',
    ]) {
      expect(headers).not.toHaveProperty(name);
    }
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it("keeps Jira's other headers, repeated ones too", async () => {
    const { headers } = await answered({ etag: '"1"', 'x-arequestid': '7', warning: ['1 a', '2 b'] });
    expect(headers).toMatchObject({ etag: '"1"', 'x-arequestid': '7', warning: '1 a, 2 b' });
  });

  it.each([400, 403, 404, 409, 429, 500, 503])("is Jira's own error with its body: %i", async (status) => {
    const body = '{"errorMessages":["No."],"errors":{}}';
    answer = (_request, response) =>
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '7' }).end(body);
    const answered = await send('/x');
    expect(answered).toMatchObject({ status, text: body });
    expect(answered.headers).toMatchObject({ 'content-type': 'application/json', 'retry-after': '7' });
  });

  it.each([204, 304])('is an answer without a body: %i', async (status) => {
    expect(await answered({ etag: '"1"' }, status)).toMatchObject({ status, text: '' });
  });

  it('tells of the length for HEAD', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-length': '1234' }).end();
    expect((await send('/x', { method: 'HEAD' })).headers['content-length']).toBe('1234');
  });

  it('stays packed as Jira packed it', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('packed');
    expect(await send('/x')).toMatchObject({ text: 'packed', headers: { 'content-encoding': 'gzip' } });
  });
});

describe('a redirect of Jira', () => {
  it.each([
    ['/base/secure/x?a=1#b', '/jira/secure/x?a=1#b'],
    ['other', '/jira/rest/api/2/other'],
    ['/base', '/jira/'],
    ['/base/x?xoauth_requestor_id=ada.admin&a=1', '/jira/x?a=1'],
  ])('on the same Jira leads through the gateway: %s', async (location, expected) => {
    const { status, headers } = await answered({ location }, 302);
    expect({ status, location: headers.location }).toEqual({ status: 302, location: expected });
  });

  it('that names the address of Jira leads through the gateway', async () => {
    const { headers } = await answered({ location: `${jira.url}/base/rest/x` }, 307);
    expect(headers.location).toBe('/jira/rest/x');
  });

  it.each([
    'https://login.example.com/',
    '//login.example.com/x',
    '/elsewhere',
    '/based/x',
    'http://[',
    'data:,x',
  ])('to anywhere else is jira_redirected: %s', async (location) => {
    const refused = await answered({ location }, 302);
    expect(refused).toMatchObject({ status: 502, code: 'jira_redirected' });
    expect(refused.headers).not.toHaveProperty('location');
    expect(refused.text).not.toContain('login.example.com');
  });

  it('is never followed', async () => {
    let count = 0;
    const other = createServer((_request, response) => response.end(String((count += 1))));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await answered({ location: `http://127.0.0.1:${port}/` }, 301)).toMatchObject({ status: 502 });
    await new Promise((resolve) => other.close(resolve));
    expect(count).toBe(0);
  });

  it('tells where something new is, but not on another host', async () => {
    const here = await answered({ location: `${jira.url}/base/rest/api/2/issue/1` }, 201);
    expect(here).toMatchObject({ status: 201, headers: { location: '/jira/rest/api/2/issue/1' } });
    const there = await answered({ location: 'https://elsewhere.example/1' }, 201);
    expect(there.status).toBe(201);
    expect(there.headers).not.toHaveProperty('location');
  });
});

describe('a body', () => {
  const echo = '/rest/keydesk-sample/echo';
  it.each([
    ['JSON', 'application/json', '{"a":1}'],
    ['JSON that is none', 'application/json', '{"a":'],
    ['a form', 'application/x-www-form-urlencoded', 'a=1&b=x%20y&a=%2B'],
    ['several parts', 'multipart/form-data; boundary=x', '--x\r\n\r\noauth_token=1\r\n--x--'],
    ['text', 'text/plain', 'ü'],
    ['bytes', 'application/octet-stream', '\u0000\u0001'],
    ['nothing', 'application/json', ''],
  ])('arrives as it was sent: %s', async (_what, type, body) => {
    const response = await real.ask(echo, { method: 'POST', body, headers: { 'content-type': type } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(body);
  });

  it('arrives in chunks when it comes in chunks', async () => {
    async function* pieces() {
      for (const piece of ['one ', 'two ', 'three']) yield await Promise.resolve(Buffer.from(piece));
    }
    const body = Readable.toWeb(Readable.from(pieces())) as BodyInit;
    const response = await real.ask(echo, { method: 'PUT', body, duplex: 'half' } as object);
    expect(await response.text()).toBe('one two three');
  });

  it('belongs to the request of its user', async () => {
    const response = await real.ask(echo, { method: 'POST', body: 'a=1', user: real.second });
    expect(response.headers.get('x-echo-user')).toBe('max.member');
  });
});
