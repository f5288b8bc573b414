import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it, vi } from 'vitest';
import { targets } from '../../../scripts/vite/targets.ts';

/** Scripts of the first view, compressed; the grid and its pages come after it. */
const mostBytes = 180 * 1024;

it('the first view of the page takes at most 180 KB of compressed scripts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-first-view-'));
  // React's plugin reads it: the runner's own value would build for development.
  vi.stubEnv('NODE_ENV', 'production');
  try {
    const { config } = targets.find(({ name }) => name === 'renderer')!;
    await build({ ...config, build: { ...config.build, outDir: folder } });
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((found) => found[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.map((script) => gzipSync(readFileSync(join(folder, script)), { level: 9 }).length);
    expect(bytes.reduce((sum, some) => sum + some, 0)).toBeLessThanOrEqual(mostBytes);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
