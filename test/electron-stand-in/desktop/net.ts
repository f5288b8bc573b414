import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failLoudly, notOffered } from '../fail-loudly.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** net.fetch for files, as protocol handlers use it. Chromium's own network is not here, so other addresses are refused. */
export const net = failLoudly('net', {
  async fetch(input: string | URL | Request): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:')) throw notOffered(`net.fetch of ${url}`);
    const path = fileURLToPath(url);
    const content = await readFile(path).catch(() => {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    });
    const type = types[extname(path)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(content), { headers: { 'content-type': type } });
  },
  isOnline: () => true,
});
