import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answer, registerAppScheme, serveApp } from '../../../../../electron/main/security/app-protocol.ts';

const protocol = vi.hoisted(() => ({ registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() }));
vi.mock('electron', () => ({ protocol }));

let root: string;
let folder: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'keydesk-protocol-'));
  folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-evil'));
  const page = '<meta name="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>';
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'app.js'), 'const text = "__CSP_NONCE__";');
  writeFileSync(join(folder, 'assets', 'font.woff2'), new Uint8Array([0, 255, 254, 1]));
  writeFileSync(join(folder, 'notes.txt'), 'inside, of no known type');
  writeFileSync(join(folder, '.env'), 'SECRET=1');
  writeFileSync(join(root, 'outside.js'), 'secret');
  writeFileSync(join(root, 'renderer-evil', 'x.js'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ask = (url: string, method = 'GET') => answer(folder, { url, method });
const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];

describe("the renderer's own files", () => {
  it.each([
    ['app://keydesk/index.html', 'text/html; charset=utf-8'],
    ['app://keydesk/index.html?x=1#/audit', 'text/html; charset=utf-8'],
    ['app://keydesk/assets/app.js', 'text/javascript; charset=utf-8'],
    ['app://keydesk/assets/font.woff2', 'font/woff2'],
  ])('%s is served with its type', async (url, type) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('bytes are served as they are', async () => {
    const response = await ask('app://keydesk/assets/font.woff2');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255, 254, 1]));
  });

  it('every answer carries the policy of the page and is not sniffed', async () => {
    for (const path of ['index.html', 'assets/app.js']) {
      const { headers } = await ask(`app://keydesk/${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });
});

describe('the nonce of the page', () => {
  it('is in the page and in its policy', async () => {
    const response = await ask('app://keydesk/index.html');
    const nonce = nonceOf(response);
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    const page = await response.text();
    expect(page).not.toContain('__CSP_NONCE__');
    expect(page.match(/nonce="([^"]+)"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
  });

  it('is another one at each load, and the page is never kept', async () => {
    const loads = await Promise.all([1, 2, 3].map(() => ask('app://keydesk/index.html')));
    expect(new Set(loads.map(nonceOf)).size).toBe(3);
    for (const { headers } of loads) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is written into the page only: scripts stay as they were built', async () => {
    expect(await (await ask('app://keydesk/assets/app.js')).text()).toBe('const text = "__CSP_NONCE__";');
  });
});

describe('not found is', () => {
  it.each([
    ['a file that is not there', 'app://keydesk/missing.js'],
    ['a path that leads out', 'app://keydesk/../outside.js'],
    ['the same, percent-encoded', 'app://keydesk/%2e%2e/outside.js'],
    ['the same, wholly encoded', 'app://keydesk/%2e%2e%2foutside.js'],
    ['the same, in the middle', 'app://keydesk/assets/..%2f..%2foutside.js'],
    ['the same, encoded twice', 'app://keydesk/%252e%252e%252foutside.js'],
    ['the same, with backslashes', String.raw`app://keydesk/..\outside.js`],
    ['the same, with encoded backslashes', 'app://keydesk/..%5coutside.js'],
    ['a folder whose name begins alike', 'app://keydesk/..%2frenderer-evil%2fx.js'],
    ['a null byte', 'app://keydesk/index.html%00.js'],
    ['a null byte that hides the type', 'app://keydesk/.env%00.html'],
    ['an absolute path', 'app://keydesk//etc/hosts.js'],
    ['broken percent signs', 'app://keydesk/%zz.js'],
    ['a file of no known type', 'app://keydesk/notes.txt'],
    ['a file without a type', 'app://keydesk/.env'],
    ['a folder', 'app://keydesk/assets'],
    ['nothing', 'app://keydesk/'],
    ['another host', 'app://keydesk.evil/index.html'],
    ['a host with a port', 'app://keydesk:8080/index.html'],
    ['no host', 'app:///index.html'],
  ])('%s', async (_what, url) => {
    const response = await ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('anything asked with %s', async (method) => {
    expect((await ask('app://keydesk/index.html', method)).status).toBe(404);
  });
});

describe('the scheme', () => {
  it('is a secure origin of its own, without rights that nobody needs', () => {
    registerAppScheme();
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      { scheme: 'app', privileges: { standard: true, secure: true } },
    ]);
  });

  it('is answered from the folder of the renderer', async () => {
    serveApp(folder);
    const [scheme, handler] = protocol.handle.mock.calls[0] as [
      string,
      (request: Request) => Promise<Response>,
    ];
    expect(scheme).toBe('app');
    expect((await handler(new Request('app://keydesk/assets/app.js'))).status).toBe(200);
  });
});
