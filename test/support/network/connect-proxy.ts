import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Issued } from './certificates.ts';

export type ConnectProxyOptions = Readonly<{
  /** What the proxy asks for; `method` is how it says so. */
  login?: { userName: string; password: string; method?: string };
  /** Answers every CONNECT so, and connects to nothing. */
  refusing?: number;
  /** Never answers. */
  silent?: boolean;
  /** The proxy itself speaks TLS. */
  secure?: Issued;
  /** Names that only this proxy knows: host:port to 127.0.0.1:port. */
  names?: Readonly<Record<string, number>>;
}>;

/** A real proxy for CONNECT on a free port, which notes where it was asked to connect to and with which credentials. */
export async function connectProxy(options: ConnectProxyOptions = {}) {
  const asked: { to: string; authorization: string | undefined; head: string }[] = [];
  const sockets = new Set<Duplex>();
  const server = options.secure
    ? createSecureServer({ cert: options.secure.certificate, key: options.secure.key })
    : createServer();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    const to = request.url ?? '';
    asked.push({
      to,
      authorization: request.headers['proxy-authorization'],
      head: JSON.stringify(request.headers),
    });
    client.on('error', () => undefined);
    if (options.silent) return;
    const refusal = refusalOf(request, options);
    if (refusal !== null) return void client.end(refusal);
    tunnel(to, client, options, sockets);
  });
  // What is not CONNECT would be a request in clear.
  server.on('request', (request, response) => {
    asked.push({ to: `IN CLEAR ${request.url ?? ''}`, authorization: undefined, head: '' });
    response.writeHead(400).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    name: `127.0.0.1:${port}`,
    asked,
    hosts: () => asked.map(({ to }) => to),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type ConnectProxy = Awaited<ReturnType<typeof connectProxy>>;

function refusalOf({ headers }: IncomingMessage, { login, refusing }: ConnectProxyOptions): string | null {
  if (refusing !== undefined) return `HTTP/1.1 ${refusing} No\r\ncontent-length: 0\r\n\r\n`;
  if (!login) return null;
  const wanted = Buffer.from(`${login.userName}:${login.password}`).toString('base64');
  if (headers['proxy-authorization'] === `Basic ${wanted}`) return null;
  const method = login.method ?? 'Basic realm="proxy"';
  return `HTTP/1.1 407 Who?\r\nproxy-authenticate: ${method}\r\ncontent-length: 0\r\n\r\n`;
}

function tunnel(to: string, client: Duplex, { names = {} }: ConnectProxyOptions, sockets: Set<Duplex>): void {
  const port = names[to] ?? (/^(127\.0\.0\.1|localhost):/.test(to) ? Number(to.split(':')[1]) : null);
  if (port === null) return void client.end('HTTP/1.1 502 Unknown host\r\ncontent-length: 0\r\n\r\n');
  const server = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connected\r\n\r\n');
    server.pipe(client).pipe(server);
  });
  sockets.add(server);
  server.on('error', () => client.destroy());
  client.on('close', () => server.destroy());
}
