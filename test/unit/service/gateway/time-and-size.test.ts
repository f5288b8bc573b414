import { once } from 'node:events';
import { request, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answeringServer } from '../jira/answering-server.ts';
import { listeningGateway, sendRaw } from './gateway-on-data-center.ts';

/** undici counts in half seconds. */
const limits = { headersMs: 600, idleMs: 600, bodyBytes: 100_000, formBytes: 1000 };
let answer: RequestListener;
let count = 0;
let jira: Awaited<ReturnType<typeof answeringServer>>;
let gateway: Awaited<ReturnType<typeof listeningGateway>>;
beforeAll(async () => {
  jira = await answeringServer((incoming, response) => {
    count += 1;
    answer(incoming, response);
  });
  gateway = await listeningGateway({ jiraUrl: jira.url, limits });
});
afterAll(async () => {
  await gateway.close();
  await jira.close();
});
beforeEach(() => {
  count = 0;
  answer = (incoming, response) => incoming.pipe(response);
});

const headers = (more: Record<string, string> = {}) => ({ authorization: gateway.authorization, ...more });
const start = (more: Record<string, string> = {}, method = 'POST') =>
  request(`${gateway.url}/jira/x`, { method, headers: headers(more), agent: false });
const codeOf = async (sent: ReturnType<typeof start>) => {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const piece of response.setEncoding('utf8')) text += String(piece);
  return { status: response.statusCode, code: (JSON.parse(text) as { code: string }).code };
};

describe('a body that is too large', () => {
  it('is body_too_large by its length, before anything is read or sent on', async () => {
    const sent = start({ 'content-length': String(limits.bodyBytes + 1) });
    sent.flushHeaders();
    expect(await codeOf(sent)).toEqual({ status: 413, code: 'body_too_large' });
    expect(count).toBe(0);
    sent.destroy();
  });

  it('is body_too_large by counting when it comes in chunks', async () => {
    answer = (incoming) => incoming.on('error', () => undefined).resume();
    const sent = start();
    sent.on('error', () => undefined);
    sent.write(Buffer.alloc(limits.bodyBytes));
    setTimeout(() => sent.write('x'), 50);
    expect(await codeOf(sent)).toEqual({ status: 413, code: 'body_too_large' });
    sent.destroy();
  });

  it('is accepted up to the last byte', async () => {
    const body = Buffer.alloc(limits.bodyBytes, 'a');
    const answered = await sendRaw(gateway.url, '/jira/x', { method: 'POST', headers: headers(), body });
    expect(answered).toMatchObject({ status: 200 });
    expect(answered.text).toHaveLength(limits.bodyBytes);
  });

  it.each([
    ['by its length', { 'content-length': '1001' }],
    ['by counting', { 'transfer-encoding': 'chunked' }],
  ])('is body_too_large earlier when it is a form: %s', async (_how, more) => {
    const sent = start({ 'content-type': 'application/x-www-form-urlencoded', ...more });
    sent.on('error', () => undefined).end(`a=${'x'.repeat(999)}`);
    expect(await codeOf(sent)).toEqual({ status: 413, code: 'body_too_large' });
    expect(count).toBe(0);
  });
});

describe('a Jira that takes its time', () => {
  it('is jira_timeout when it does not begin to answer', async () => {
    answer = () => undefined;
    const answered = await sendRaw(gateway.url, '/jira/x', { headers: headers() });
    expect(answered).toMatchObject({ status: 504, code: 'jira_timeout' });
    expect(count).toBe(1);
  });

  it('is cut off when it stops in the middle of an answer, so that half is never taken for the whole', async () => {
    answer = (_incoming, response) => response.write('half');
    await expect(sendRaw(gateway.url, '/jira/x', { headers: headers() })).rejects.toThrow();
  });

  it('is jira_timeout when no connection comes about', async () => {
    // A listener whose queue is full lets nobody in any more.
    const full = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 0 });
    await once(full, 'listening');
    const { port } = full.address() as AddressInfo;
    const stuck = await listeningGateway({
      jiraUrl: `http://10.255.255.1:${port}`,
      limits: { connectMs: 300 },
    });
    const answered = await sendRaw(stuck.url, '/jira/x', { headers: headers() });
    full.close();
    await stuck.close();
    expect([502, 504]).toContain(answered.status);
    expect(['jira_timeout', 'jira_unreachable']).toContain(answered.code);
  });
});

describe('a Jira that is not there', () => {
  it('is jira_unreachable when nobody listens', async () => {
    const gone = await answeringServer(() => undefined);
    await gone.close();
    const alone = await listeningGateway({ jiraUrl: gone.url });
    const answered = await sendRaw(alone.url, '/jira/x', { headers: headers() });
    await alone.close();
    expect(answered).toMatchObject({ status: 502, code: 'jira_unreachable' });
  });

  it('is jira_unreachable when it hangs up, and is asked only once', async () => {
    answer = (incoming) => incoming.socket.destroy();
    const answered = await sendRaw(gateway.url, '/jira/x', { headers: headers() });
    expect(answered).toMatchObject({ status: 502, code: 'jira_unreachable' });
    expect(count).toBe(1);
  });

  it('is asked only once when it says that it is busy', async () => {
    answer = (_incoming, response) => response.writeHead(503, { 'retry-after': '0' }).end();
    expect(await sendRaw(gateway.url, '/jira/x', { headers: headers() })).toMatchObject({ status: 503 });
    expect(count).toBe(1);
  });

  it('is jira_bad_answer when what answers speaks no HTTP', async () => {
    const odd = createServer((socket) => {
      socket.on('error', () => undefined).once('data', () => socket.end('SSH-2.0-OpenSSH\r\n'));
    });
    odd.listen(0, '127.0.0.1');
    await once(odd, 'listening');
    const { port } = odd.address() as AddressInfo;
    const alone = await listeningGateway({ jiraUrl: `http://127.0.0.1:${port}` });
    const answered = await sendRaw(alone.url, '/jira/x', { headers: headers() });
    await alone.close();
    odd.close();
    expect(answered).toMatchObject({ status: 502, code: 'jira_bad_answer' });
  });
});

describe('a caller', () => {
  it('who stops in the middle of a body gets body_timeout, and Jira is let go', async () => {
    const closed = new Promise((resolve) => {
      answer = (incoming) =>
        incoming
          .on('error', () => undefined)
          .on('close', resolve)
          .resume();
    });
    const sent = start({ 'content-length': '10' });
    sent.write('half');
    expect(await codeOf(sent)).toEqual({ status: 408, code: 'body_timeout' });
    await closed;
    sent.destroy();
  });

  it('who stops in the middle of a form gets body_timeout', async () => {
    const sent = start({ 'content-length': '10', 'content-type': 'application/x-www-form-urlencoded' });
    sent.write('a=1');
    expect(await codeOf(sent)).toEqual({ status: 408, code: 'body_timeout' });
    sent.destroy();
  });

  it('who leaves while Jira works ends the request at Jira at once', async () => {
    const begun = Promise.withResolvers<undefined>();
    const ended = Promise.withResolvers<undefined>();
    answer = (incoming) => {
      incoming.socket.once('close', () => ended.resolve(undefined));
      begun.resolve(undefined);
    };
    const sent = start({}, 'GET');
    sent.on('error', () => undefined).end();
    await begun.promise;
    const left = performance.now();
    sent.destroy();
    await ended.promise;
    expect(performance.now() - left).toBeLessThan(limits.headersMs / 2);
  });

  it('who leaves in the middle of an answer ends the request at Jira', async () => {
    const ended = new Promise((resolve) => {
      answer = (incoming, response) => {
        incoming.socket.once('close', resolve);
        response.write('half');
      };
    });
    const sent = start({}, 'GET');
    sent.on('error', () => undefined).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.on('error', () => undefined).resume();
    sent.destroy();
    await ended;
  });

  it('who leaves is no failure in the log', () => {
    const told = gateway.logged.join('');
    expect(told).toContain('the caller left before the answer');
    expect(told).not.toContain('"code":"internal"');
  });

  it('who is answered before the body is through gets the answer', async () => {
    answer = (_incoming, response) => response.writeHead(403, { connection: 'close' }).end('{"code":"no"}');
    const sent = start({ 'content-length': '100000' });
    sent.on('error', () => undefined).write('x'.repeat(1000));
    expect(await codeOf(sent)).toEqual({ status: 403, code: 'no' });
    sent.destroy();
  });
});
