import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Object as object, String as string } from 'typebox';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAskJira } from '../../../../service/jira/ask-jira.ts';
import { Problem } from '../../../../service/plugins/problem.ts';
import { answeringServer } from './answering-server.ts';

const secret = 'Basic c2VjcmV0LWNyZWRlbnRpYWxz';
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

/** Asks a server that answers like this; a failure is answered as the problem it became. */
async function ask(listener: RequestListener, limitMs?: number): Promise<Problem | { name: string }> {
  const { url, close } = await answeringServer(listener);
  closers.push(close);
  return askAt(url, limitMs);
}
const askAt = (url: string, limitMs?: number) =>
  createAskJira(url, limitMs)({ path: '/x', authorization: secret }, object({ name: string() })).catch(
    (error: unknown) => error as Problem,
  );
const codeOf = (answer: unknown) => (answer instanceof Problem ? answer.code : answer);

const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));

describe('a question to Jira', () => {
  it('is answered with what has the right shape, whatever Jira added', async () => {
    expect(await ask(answer(200, { name: 'Ada', self: 'https://elsewhere.example' }))).toMatchObject({
      name: 'Ada',
    });
  });

  it('carries the Authorization and waits for JSON', async () => {
    let headers = {};
    await ask((request, response) => {
      headers = request.headers;
      answer(200, { name: 'Ada' })(request, response);
    });
    expect(headers).toMatchObject({ authorization: secret, accept: 'application/json' });
  });

  it.each([
    ['a wrong shape', answer(200, { name: 7 })],
    ['a server error', answer(500, { errorMessages: ['no'] })],
    ['a refused request', answer(400, { errorMessages: ['no'] })],
    ['nothing there', answer(404, {})],
    ['success of another kind', answer(202, { name: 'Ada' })],
    [
      'a page of HTML',
      ((_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<html></html>')) satisfies RequestListener,
    ],
    [
      'half an answer',
      ((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"name": "Ad');
      }) satisfies RequestListener,
    ],
  ])('says jira_bad_answer to %s', async (_what, listener) => {
    expect(codeOf(await ask(listener))).toBe('jira_bad_answer');
  });

  it('follows no redirect, so that the credentials reach no other host', async () => {
    let asked = 0;
    const other = await answeringServer((request, response) => {
      asked += 1;
      answer(200, { name: 'Eve' })(request, response);
    });
    closers.push(other.close);
    for (const status of [301, 302, 307, 308]) {
      expect(codeOf(await ask(answer(status, {}, { location: other.url })))).toBe('jira_bad_answer');
    }
    expect(asked).toBe(0);
  });

  it('stops reading an answer of more than 20 MB, packed or not', async () => {
    const huge = Buffer.from(JSON.stringify({ name: 'a'.repeat(21 * 1024 * 1024) }));
    const plain: RequestListener = (_request, response) => void response.end(huge);
    const packed: RequestListener = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(huge));
    expect(codeOf(await ask(plain))).toBe('jira_bad_answer');
    expect(codeOf(await ask(packed))).toBe('jira_bad_answer');
  });

  it.each([401, 403])('says jira_credentials_refused to %i', async (status) => {
    expect(codeOf(await ask(answer(status, {})))).toBe('jira_credentials_refused');
  });

  it.each([502, 503, 504])(
    'says jira_unreachable when a proxy in front of Jira answers %i',
    async (status) => {
      expect(codeOf(await ask(answer(status, {})))).toBe('jira_unreachable');
    },
  );

  it('says jira_unreachable when the connection is refused or breaks', async () => {
    const { url, close } = await answeringServer(() => undefined);
    await close();
    expect(codeOf(await askAt(url))).toBe('jira_unreachable');
    expect(codeOf(await ask((_request, response) => void response.destroy()))).toBe('jira_unreachable');
  });

  it('says jira_unreachable when the connection breaks in the middle of the answer', async () => {
    const listener: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"name":');
      setImmediate(() => response.destroy());
    };
    expect(codeOf(await ask(listener))).toBe('jira_unreachable');
  });

  it('says jira_timeout when no answer begins in time, and when one begins but does not end', async () => {
    expect(codeOf(await ask(() => undefined, 100))).toBe('jira_timeout');
    const stalls: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"name":');
    };
    expect(codeOf(await ask(stalls, 400))).toBe('jira_timeout');
  });

  it.each([
    ['seconds', '17', 17],
    ['no time', '', 60],
    ['nonsense', 'soon', 60],
    ['nothing', '0', 1],
    ['more than an hour', '86400', 3600],
    ['a date long gone', 'Mon, 01 Jan 2024 00:00:00 GMT', 1],
    ['a date far off', 'Fri, 01 Jan 2100 00:00:00 GMT', 3600],
  ])('passes on how long to wait when limited, given %s', async (_what, header, retryAfter) => {
    const problem = await ask(answer(429, {}, header === '' ? {} : { 'retry-after': header }));
    expect(codeOf(problem)).toBe('jira_rate_limited');
    expect((problem as Problem).details).toEqual({ retryAfter });
  });

  it('passes on the wait up to a date in the near future', async () => {
    const inNinetySeconds = new Date(Date.now() + 90_000).toUTCString();
    const problem = (await ask(answer(429, {}, { 'retry-after': inNinetySeconds }))) as Problem;
    expect(problem.details.retryAfter).toBeGreaterThan(80);
    expect(problem.details.retryAfter).toBeLessThanOrEqual(90);
  });

  it('never has the credentials in an error or its cause', async () => {
    const { url, close } = await answeringServer(() => undefined);
    await close();
    const problems = [
      await askAt(url),
      await ask(() => undefined, 30),
      await ask(answer(200, { name: 7, echo: secret })),
      await ask(answer(401, { echo: secret })),
      await ask((_request, response) => void response.destroy()),
    ];
    for (const problem of problems) {
      if (!(problem instanceof Problem)) throw new Error('The question was answered.');
      const { message, stack, cause, details } = problem;
      const all = [message, stack, JSON.stringify(details), dump(cause)].join('\n');
      expect(all).not.toContain(secret.split(' ')[1]);
    }
  });

  it('sends nothing for a Jira on this machine to a proxy', async () => {
    let proxied = 0;
    const proxy = await answeringServer((request, response) => {
      proxied += 1;
      answer(200, { name: 'proxy' })(request, response);
    });
    closers.push(proxy.close);
    vi.stubEnv('HTTP_PROXY', proxy.url);
    vi.stubEnv('http_proxy', proxy.url);
    vi.stubEnv('NO_PROXY', '');
    vi.stubEnv('no_proxy', '');
    expect(await ask(answer(200, { name: 'jira' }))).toEqual({ name: 'jira' });
    expect(proxied).toBe(0);
    // The proxy does count for any other host.
    expect(await askAt('http://jira.invalid')).toEqual({ name: 'proxy' });
    expect(proxied).toBe(1);
  });

  it('keeps the connection for the next question', async () => {
    const sockets = new Set<unknown>();
    const { url, close } = await answeringServer((request, response) => {
      sockets.add(request.socket);
      answer(200, { name: 'Ada' })(request, response);
    });
    closers.push(close);
    const keeping = createAskJira(url);
    for (let i = 0; i < 3; i += 1) await keeping({ path: '/x' }, object({ name: string() }));
    expect(sockets.size).toBe(1);
  });

  it('keeps the path of a Jira that lives below one', async () => {
    let path = '';
    const { url, close } = await answeringServer((request, response) => {
      path = request.url ?? '';
      answer(200, { name: 'Ada' })(request, response);
    });
    closers.push(close);
    await createAskJira(`${url}/jira/`)({ path: '/rest/api/2/myself' }, object({ name: string() }));
    expect(path).toBe('/jira/rest/api/2/myself');
  });
});

/** Everything that hangs on an error, hidden properties too. */
function dump(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  return Object.getOwnPropertyNames(value)
    .map((name) => `${name}=${dump((value as Record<string, unknown>)[name], seen)}`)
    .join('\n');
}
