import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const megabyte = 1_048_576;
const size = 100 * megabyte;
/**
 * Measured: what the collector has not taken yet ends at about 50 MB, after 50 MB as after seven times 100 MB. A body that
 * is held whole would add 100 MB to that.
 */
const mostGrowth = 80 * megabyte;
const piece = Buffer.alloc(65_536, 'x');

let jira: Server;
let answer: RequestListener;
let gateway: ChildProcess;
let url: string;
beforeAll(async () => {
  jira = createServer((incoming, response) => answer(incoming, response)).listen(0, '127.0.0.1');
  await once(jira, 'listening');
  const { port } = jira.address() as AddressInfo;
  const path = fileURLToPath(new URL('./gateway-process.ts', import.meta.url));
  gateway = fork(path, [`http://127.0.0.1:${port}`], { execPath: process.execPath, execArgv: [] });
  url = String((await once(gateway, 'message'))[0]);
  // Warm: what is loaded and compiled once is no growth.
  answer = (incoming, response) => incoming.pipe(response);
  await count((await send('POST', megabytes(10))).response);
});
afterAll(async () => {
  gateway.disconnect();
  jira.closeAllConnections();
  await new Promise((resolve) => jira.close(resolve));
});
beforeEach(() => {
  answer = (incoming, response) => incoming.pipe(response);
});

function* megabytes(count: number) {
  for (let sent = 0; sent < count * megabyte; sent += piece.length) yield piece;
}

async function send(method: string, body: Iterable<Buffer> = [], headers: Record<string, string> = {}) {
  const sent = request(`${url}/jira/x`, { method, headers, agent: false });
  if (method === 'GET') sent.end();
  else Readable.from(body).pipe(sent);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { sent, response };
}

async function count(response: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  return bytes;
}

async function rss(): Promise<number> {
  gateway.send('rss');
  return Number((await once(gateway, 'message'))[0]);
}

/** The most that the gateway's memory grows while something is done. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = await rss();
  let most = before;
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      most = Math.max(most, await rss());
      await delay(20);
    }
  })();
  await work();
  done.abort();
  await watching;
  return most - before;
}

describe('the memory of the gateway', () => {
  it('stays flat while 100 MB go to Jira', async () => {
    let received = 0;
    answer = (incoming, response) => {
      incoming.on('data', (chunk: Buffer) => (received += chunk.length));
      incoming.on('end', () => response.end('{}'));
    };
    const growth = await growthDuring(async () => {
      const { response } = await send('POST', megabytes(100), { 'content-length': String(size) });
      await count(response);
    });
    expect(received).toBe(size);
    expect(growth).toBeLessThan(mostGrowth);
  });

  it('stays flat while 100 MB come from Jira', async () => {
    answer = (_incoming, response) => Readable.from(megabytes(100)).pipe(response);
    const growth = await growthDuring(async () => {
      const { response } = await send('GET');
      expect(await count(response)).toBe(size);
    });
    expect(growth).toBeLessThan(mostGrowth);
  });

  it('stays flat while 100 MB in chunks go both ways at once', async () => {
    const growth = await growthDuring(async () => {
      const { response } = await send('POST', megabytes(100));
      expect(await count(response)).toBe(size);
    });
    expect(growth).toBeLessThan(mostGrowth);
  });

  it('does not fill for a caller who reads slowly: Jira waits instead', async () => {
    let sent = 0;
    answer = (_incoming, response) => {
      function* told() {
        for (const chunk of megabytes(100)) {
          sent += chunk.length;
          yield chunk;
        }
      }
      Readable.from(told()).pipe(response);
    };
    const growth = await growthDuring(async () => {
      const { response, sent: asked } = await send('GET');
      response.pause();
      await delay(1500);
      // What fits into the buffers of the system, on both connections, has left Jira; the rest has not.
      expect(sent).toBeLessThan(size / 2);
      response.on('error', () => undefined);
      asked.destroy();
    });
    expect(growth).toBeLessThan(mostGrowth);
  });

  it('does not fill for a Jira that reads slowly: the caller waits instead', async () => {
    let isFree = false;
    answer = (incoming, response) => {
      incoming.pause();
      setTimeout(() => {
        isFree = true;
        incoming.resume().on('end', () => response.end('{}'));
      }, 1500);
    };
    let given = 0;
    function* told() {
      for (const chunk of megabytes(100)) {
        if (!isFree) given += chunk.length;
        yield chunk;
      }
    }
    const growth = await growthDuring(async () => {
      const { response } = await send('POST', told());
      await count(response);
    });
    expect(given).toBeLessThan(size / 2);
    expect(growth).toBeLessThan(mostGrowth);
  });
});
