import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/project-root.ts';
import { buildAll } from '../../../scripts/vite/build-all.ts';

let folder = '';
beforeAll(async () => {
  await buildAll({ isForced: false });
  // Away from the project there is no node_modules to fall back on.
  folder = mkdtempSync(join(tmpdir(), 'keydesk-build-'));
  cpSync(join(projectRoot, 'out'), join(folder, 'out'), { recursive: true });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const built = (file: string) => readFileSync(join(folder, 'out', file), 'utf8');

describe('What npm run build makes', () => {
  test('the preload script is one file that asks for electron only', () => {
    const asked = [...built('preload/preload.cjs').matchAll(/require\(["']([^"']+)["']\)/g)];
    expect(asked.map(([, name]) => name)).toEqual(['electron']);
  });

  test.each(['main/main.cjs', 'service/start-embedded.cjs'])('%s imports only Node and Electron', (file) => {
    const imported = [...built(file).matchAll(/^(?:let|const|var) \w+ = require\("([^"]+)"\)/gm)];
    const foreign = imported
      .map(([, name = '']) => name.replace(/^node:/, ''))
      .filter((name) => name !== 'electron' && name !== 'sqlite' && !builtinModules.includes(name));
    expect(foreign).toEqual([]);
  });

  test('the page is built for production, whatever the caller is', () => {
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(built('renderer/index.html'))?.[1] ?? '';
    expect(built(`renderer/${script}`)).not.toContain('jsxDEV');
  });

  test('the page holds no script or style of its own, which its policy would refuse', () => {
    const page = built('renderer/index.html');
    expect(page).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+\.js"><\/script>/);
    expect(page).not.toMatch(/<script(?![^>]* src=)/);
    expect(page).not.toMatch(/<style|style="/);
  });

  test('the service starts from its one file, without node_modules', async () => {
    const file = join(folder, 'out/service/start-standalone.mjs');
    const args = [file, '--sample', '--keys', '5', '--port', '0', '--json'];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const ready = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.stdout.on('data', () => resolve());
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    });
    await ready;
    child.kill();
    expect(said).toMatch(/"url":"http:\/\/127\.0\.0\.1:\d+"/);
  }, 30_000);
});
