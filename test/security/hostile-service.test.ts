import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isAppErrorCode } from '../../electron/contract/core/errors.ts';
import { findOutAddress } from '../../electron/main/connections/find-out-address.ts';
import { CallFailed } from '../../electron/main/ipc/call-failed.ts';
import { createSendRequest } from '../../electron/main/key-service/send-request.ts';
import { api } from '../../service/api/index.ts';
import { problemCodes } from '../../service/api/core/problems.ts';
import type { Route } from '../../service/api/core/route.ts';
import { answeringWebServer } from '../support/answering-web-server.ts';
import { sampleOf, withOneChanged } from '../support/sample-of-schema.ts';

// A key service that somebody else has taken over, or whatever else answers at its address, by real HTTP.

type Hostile = (request: IncomingMessage, response: ServerResponse) => void;
let server: Awaited<ReturnType<typeof answeringWebServer>>;
let answer: Hostile;
beforeAll(async () => {
  server = await answeringWebServer((request, response) => answer(request, response));
  return () => server.close();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Routes that main calls: tools and operators call the others. */
const routes = Object.entries(api as Readonly<Record<string, Route>>).filter(
  ([name, { access }]) =>
    access === 'admin' || access === 'jira' || name === 'healthReady' || name === 'about',
);
const answered = routes.filter(([, route]) => route.answer !== undefined);

/** Asks as main does. @returns what it was told, or the code of the error that it became */
async function ask(route: Route): Promise<unknown> {
  const send = createSendRequest(() => Promise.resolve(server.url));
  const parts = {
    ...(route.params && { params: sampleOf(route.params) as object }),
    ...(route.body && { body: sampleOf(route.body) as object }),
  };
  try {
    // As any route: the one at hand is known when it runs only.
    const sendAny = send as (
      route: Route,
      parts: object,
      headers: Record<string, string>,
    ) => Promise<unknown>;
    return { told: await sendAny(route, parts, { authorization: 'Bearer x' }) };
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(CallFailed);
    const failure = thrown as CallFailed;
    expect(isAppErrorCode(failure.code)).toBe(true);
    expect(JSON.stringify(failure.toAppError()).length).toBeLessThan(20_000);
    return failure.code;
  }
}
const json =
  (status: number, text: string, type = 'application/json'): Hostile =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(text);
/** The time limits of requests, a hundred times shorter. */
function hurry(): void {
  const real = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => real(Math.min(ms, 30_000) / 100));
}
const gives = async (hostile: Hostile, route: Route): Promise<unknown> => {
  answer = hostile;
  return ask(route);
};
const listKeys: Route = api.listKeys;
const createKey: Route = api.createKey;

describe.each(answered)('what %s answers', (_name, route) => {
  const good = sampleOf(route.answer);

  it('is taken when it is right', async () => {
    expect(await gives(json(route.status, JSON.stringify(good)), route)).toEqual({ told: good });
  });

  it('is service_bad_answer when any part of it is of another type, missing, or too much', async () => {
    const wrong: readonly ((inner: unknown) => unknown)[] = [
      (inner) => (typeof inner === 'string' ? 7 : 'text'),
      () => ({ surprise: true }),
      () => undefined,
    ];
    for (const change of wrong) {
      for (const bad of withOneChanged(good, change)) {
        const text = JSON.stringify(bad) as string | undefined;
        const got = await gives(json(route.status, text ?? ''), route);
        const isTold = typeof got === 'object';
        if (isTold) expect(got).toEqual({ told: JSON.parse(text!) as unknown });
        else expect(got).toBe('service_bad_answer');
      }
    }
  });
});

describe('an answer that is no answer', () => {
  it.each<[string, Hostile]>([
    ['no JSON', json(200, '{"items":[')],
    ['a page of a portal', json(200, '<html>Please log in</html>', 'text/html')],
    ['the right JSON as a page', json(200, JSON.stringify(sampleOf(listKeys.answer)), 'text/html')],
    ['the right JSON of no type', (_q, response) => response.end(JSON.stringify(sampleOf(listKeys.answer)))],
    ['a list of a million levels', json(200, '['.repeat(1_000_000))],
    ['an object that would change all others', json(200, '{"__proto__":{"polluted":1}}')],
    [
      'bytes',
      (_q, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(99, 255)),
    ],
    ['another status', json(201, JSON.stringify(sampleOf(listKeys.answer)))],
    [
      'a redirect to another host',
      (_q, response) => response.writeHead(302, { location: 'http://example.com/' }).end(),
    ],
    [
      'a code that is not for a service to say',
      json(500, problem('ipc_untrusted_sender'), 'application/problem+json'),
    ],
    ['a code that nobody knows', json(500, problem('made_up'), 'application/problem+json')],
    ['a code that every object has', json(500, problem('constructor'), 'application/problem+json')],
    [
      'gzip that is none',
      (_q, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end('plain'),
    ],
  ])('%s is a coded error', async (_what, hostile) => {
    const code = await gives(hostile, listKeys);
    expect(['service_bad_answer', 'service_unreachable']).toContain(code);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, Hostile]>([
    ['closes at once', (request) => request.socket.destroy()],
    [
      'closes in the middle',
      (_q, response) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
          .write('{"items"');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      'headers of 1 MB',
      (request) => {
        request.socket.end(`HTTP/1.1 200 OK\r\nx-huge: ${'x'.repeat(1024 * 1024)}\r\n\r\n`);
      },
    ],
    [
      'no HTTP',
      (request) => {
        request.socket.end('SSH-2.0-OpenSSH_9.6\r\n');
      },
    ],
  ])(
    'a service that %s is unreachable for what reads, and of unknown outcome for what changes',
    async (_what, hostile) => {
      expect(await gives(hostile, listKeys)).toBe('service_unreachable');
      expect(await gives(hostile, createKey)).toBe('outcome_unknown');
    },
  );

  it('an error with texts of 1 MB is cut before it reaches the page', async () => {
    const fields = [{ path: 'p'.repeat(1024 * 1024), message: 'm'.repeat(1024 * 1024) }];
    const big = { fields, reference: 'r'.repeat(1024 * 1024), title: 't'.repeat(1024 * 1024) };
    const code = await gives(json(500, problem('internal', big), 'application/problem+json'), listKeys);
    expect(code).toBe('internal');
  });

  it.each(problemCodes.filter((code) => !code.startsWith('network')))(
    '%s is what a service may say',
    async (code) => {
      expect(await gives(json(500, problem(code), 'application/problem+json'), listKeys)).toBe(code);
    },
  );
});

describe('an answer without end', () => {
  /** Writes as fast as it is read, until the other side hangs up. @returns how many bytes were taken */
  const pour = (headers: Readonly<Record<string, string>>, piece: Buffer) => {
    const poured = { bytes: 0 };
    const hostile: Hostile = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...headers });
      const go = () => {
        while (!response.destroyed) {
          poured.bytes += piece.length;
          if (!response.write(piece)) return void response.once('drain', go);
        }
      };
      go();
    };
    return { poured, hostile };
  };
  const piece = Buffer.alloc(1024 * 1024, 0x20);

  it.each([
    ['that says it has 100 MB', { 'content-length': String(100 * 1024 * 1024) }],
    ['that never says how much', {}],
  ])('%s is cut off', async (_what, headers) => {
    const { poured, hostile } = pour(headers, piece);
    expect(await gives(hostile, listKeys)).toBe('service_unreachable');
    expect(poured.bytes).toBeLessThan(80 * 1024 * 1024);
  });

  it('that swells a thousandfold when it is unpacked is cut off', async () => {
    const packed = gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
    expect(packed.length).toBeLessThan(200 * 1024);
    const code = await gives((_q, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(packed);
    }, listKeys);
    expect(code).toBe('service_unreachable');
  });

  it.each<[string, Hostile]>([
    [
      'that comes byte by byte',
      (_q, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(drip));
      },
    ],
    ['that never begins', () => undefined],
    [
      'whose headers drip',
      (request) => {
        request.socket.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => request.socket.write('x-a: b\r\n'), 20);
        request.socket.once('close', () => clearInterval(drip));
      },
    ],
  ])('%s ends when its time is up', async (_what, hostile) => {
    hurry();
    const began = performance.now();
    expect(await gives(hostile, listKeys)).toBe('service_unreachable');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('whatever answers at an address that was typed', () => {
  const found = async (hostile: Hostile) => {
    answer = hostile;
    return findOutAddress(server.url).catch((error: unknown) => (error as CallFailed).code);
  };

  it.each<[string, Hostile]>([
    ['no JSON', json(200, 'hello')],
    ['a redirect', (_q, response) => response.writeHead(302, { location: 'http://example.com/' }).end()],
    ['a Jira of no known kind', json(200, '{"deploymentType":7}')],
    ['an array', json(200, '[]')],
    ['null', json(200, 'null')],
  ])('%s is no Jira', async (_what, hostile) => {
    expect(await found(hostile)).toBe('address_unknown');
  });

  it('100 MB are not read', async () => {
    const code = await found((_q, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(Buffer.alloc(100 * 1024 * 1024, 0x20));
    });
    expect(isAppErrorCode(code)).toBe(true);
  });

  it('a drip ends when its time is up', async () => {
    hurry();
    expect(
      await found((_q, response) => {
        const drip = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(drip));
      }),
    ).toBe('address_unreachable');
  });

  it('a title of 1 MB is cut to what a screen shows', async () => {
    const info = { deploymentType: 'Server', serverTitle: '<b>x</b>'.repeat(100_000) };
    const jira = await found(json(200, JSON.stringify(info)));
    expect(jira).toMatchObject({ kind: 'jira-data-center' });
    expect(JSON.stringify(jira).length).toBeLessThan(1_000);
  });
});

function problem(code: string, more: object = {}): string {
  return JSON.stringify({ type: 'urn:x', title: 'x', status: 500, code, reference: 'r', ...more });
}
