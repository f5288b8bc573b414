import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type SeenRequest = Readonly<{
  method: string;
  path: string;
  body: string;
  headers: IncomingMessage['headers'];
}>;
/** 'drop-answer': the service does its work, and the connection breaks before the answer comes. */
export type Meddling =
  | 'pass'
  | 'drop-answer'
  | 'drop-request'
  | Readonly<{ status: number; body?: string; headers?: Readonly<Record<string, string>> }>;

/** Stands between console and service, sees every request and may lose it, its answer, or give another one. */
export async function meddlingProxy(target: string) {
  const seen: SeenRequest[] = [];
  const control: { meddle: (request: SeenRequest) => Meddling | Promise<Meddling> } = {
    meddle: () => 'pass',
  };
  const server = createServer((request, response) => {
    // A service that goes away in the middle breaks the connection of its caller.
    pass(request, response).catch(() => response.destroy());
  });
  const pass = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, body: await text(incoming), headers };
    seen.push(request);
    const meddling = await control.meddle(request);
    if (meddling === 'drop-request') return void response.destroy();
    if (typeof meddling === 'object') {
      return void response.writeHead(meddling.status, meddling.headers).end(meddling.body ?? '');
    }
    const answer = await forward(target, request);
    if (meddling === 'drop-answer') return void response.destroy();
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(await answer.text());
  };
  let port = 0;
  const comeBack = async () => {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  };
  /** As if the service had ended: nothing listens any more. */
  const goAway = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await comeBack();
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    control,
    goAway,
    comeBack,
    count: (method: string, path: string) =>
      seen.filter((request) => request.method === method && request.path.startsWith(path)).length,
    close: async () => {
      if (server.listening) await goAway();
    },
  };
}
export type MeddlingProxy = Awaited<ReturnType<typeof meddlingProxy>>;

const forward = (target: string, { method, path, body, headers }: SeenRequest) =>
  fetch(target + path, {
    method,
    redirect: 'manual',
    headers: Object.fromEntries(
      ['authorization', 'content-type', 'accept'].flatMap((name) => {
        const value = headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    ),
    ...(body !== '' && { body }),
  });

/** An error as the service answers it. */
export const problem = (code: string, status: number, details: object = {}): Meddling => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: `urn:keydesk:problem:${code}`,
    title: code,
    status,
    code,
    reference: 'ref-of-service',
    ...details,
  }),
});
