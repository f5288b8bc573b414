import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../scripts/run/run-command.ts';
import { shippedPackages } from '../../../scripts/package/third-party-licences.ts';
import { fakeElectronDist } from '../../support/fake-electron-dist.ts';

// Packs into a folder that looks like Electron's and cannot run: what starts is shown on real Electron only (docs/tested-where.md).
describe.skipIf(process.platform !== 'linux')('the packed Keydesk', () => {
  let folder: string;
  let program: string;
  let asar: string;
  let files: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'keydesk-package-'));
    const dist = fakeElectronDist(join(folder, 'electron'));
    const output = join(folder, 'dist');
    const command = ['node', 'scripts/package.ts', '--electron-dist', dist, '--output', output] as const;
    const { code, output: said } = await runCommand(command);
    expect(said).toContain('Packed into');
    expect(code).toBe(0);
    program = join(output, 'linux-unpacked');
    asar = join(program, 'resources', 'app.asar');
    files = listPackage(asar, { isPack: false });
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (path: string) => extractFile(asar, path).toString('utf8');

  it('holds the bundles, the page and package.json, and nothing else', () => {
    const parts = files.filter((path) => !path.startsWith('/out/renderer/assets/'));
    expect(parts.toSorted()).toEqual([
      '/out',
      '/out/exports',
      '/out/exports/export-process.cjs',
      '/out/hand-over',
      '/out/hand-over/seal-process.cjs',
      '/out/main',
      '/out/main/main.cjs',
      '/out/preload',
      '/out/preload/preload.cjs',
      '/out/renderer',
      '/out/renderer/assets',
      '/out/renderer/index.html',
      '/out/service',
      '/out/service/start-embedded.cjs',
      '/out/service/start-inventory.cjs',
      '/package.json',
    ]);
  });

  it('holds no sources, no packages, no source maps and no tests', () => {
    expect(files.filter((path) => /node_modules|\.tsx?$|\.map$|test|\.env/.test(path))).toEqual([]);
    for (const path of files.filter((name) => /\.(cjs|js|css)$/.test(name)))
      expect(read(path.slice(1))).not.toMatch(/sourceMappingURL=(?!%)|"sourcesContent"/);
  });

  it('says of itself what is needed to start, and not how it is built', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: 'keydesk', main: 'out/main/main.cjs' });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('names no folder of the machine that built it', () => {
    for (const path of files.filter((name) => /\.(cjs|js|css|html|json)$/.test(name)))
      expect(read(path.slice(1)).includes(process.cwd())).toBe(false);
  });

  it("brings the licences along: Electron's, Chromium's, and of every package that is in it", () => {
    const text = readFileSync(join(program, 'resources', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    const shipped = shippedPackages();
    expect(shipped.length).toBeGreaterThan(100);
    for (const path of shipped) {
      const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
      };
      expect(text).toContain(`\n${name} ${version}\nLicence: `);
    }
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(existsSync(join(program, 'LICENSE.electron.txt'))).toBe(true);
    expect(existsSync(join(program, 'LICENSES.chromium.html'))).toBe(true);
  });

  it("does not bring Electron's sample program along, which runs what it is told to", () => {
    expect(existsSync(join(program, 'resources', 'default_app.asar'))).toBe(false);
  });

  it('has its fuses set: no Node mode, no NODE_OPTIONS, no debugger, only its own checked asar', async () => {
    const wire = await getCurrentFuseWire(join(program, 'keydesk'));
    const { ENABLE, DISABLE } = FuseState;
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    });
  });
});
