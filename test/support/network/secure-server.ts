import type { RequestListener } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Issued } from './certificates.ts';

/** A web server over TLS on 127.0.0.1, which counts its connections and notes what it was asked. */
export async function secureServer(issued: Issued, listener: RequestListener, options: ServerOptions = {}) {
  const seen: { path: string; authorization: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(
    { cert: issued.certificate, key: issued.key, ...options },
    (request, response) => {
      seen.push({ path: request.url ?? '', authorization: request.headers.authorization });
      listener(request, response);
    },
  );
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `https://localhost:${port}`,
    seen,
    connections: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type SecureServer = Awaited<ReturnType<typeof secureServer>>;
