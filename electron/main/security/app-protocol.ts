import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { contentPolicy, noncePlaceholder } from './content-policy.ts';

const scheme = 'app';
const host = 'keydesk';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the renderer's files under app://keydesk/, with the security headers of every answer. */
export function serveApp(folder: string): void {
  protocol.handle(scheme, (request) => answer(folder, request));
}

/** @param folder of the built renderer; a path that leads out of it is not found */
export async function answer(folder: string, request: Pick<Request, 'url' | 'method'>): Promise<Response> {
  const { host: asked, pathname } = new URL(request.url);
  const file = normalize(join(folder, decodePath(pathname)));
  const type = mediaTypes[extname(file)];
  const isOurs = asked === host && request.method === 'GET' && file.startsWith(folder + sep);
  const content = isOurs && type !== undefined ? await readFile(file).catch(() => null) : null;
  if (content === null || type === undefined) return new Response('Not found', { status: 404 });
  const nonce = randomBytes(18).toString('base64');
  const isPage = extname(file) === '.html';
  const body = isPage
    ? content.toString('utf8').replaceAll(noncePlaceholder, nonce)
    : new Uint8Array(content);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': isPage ? 'no-store' : 'no-cache',
    },
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
