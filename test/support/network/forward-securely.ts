import { request } from 'node:http';
import type { Issued } from './certificates.ts';
import { secureServer } from './secure-server.ts';

/** Puts TLS in front of a server of plain HTTP, as a reverse proxy does. */
export function forwardSecurely(issued: Issued, target: string) {
  const { hostname, port, host } = new URL(target);
  return secureServer(issued, (incoming, response) => {
    const { method, url: path, headers } = incoming;
    const forwarded = request({ hostname, port, method, path, headers: { ...headers, host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
}
