import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackageOptions } from '../../../../scripts/package/read-package-options.ts';
import { projectRoot } from '../../../../scripts/project-root.ts';

describe('npm run package', () => {
  it('fetches Electron and makes the folder of the program, when nothing is said', () => {
    expect(readPackageOptions([], {})).toEqual({
      electronDist: null,
      output: join(projectRoot, 'dist'),
      updateKey: null,
      hasInstallers: false,
      mustBeSigned: false,
    });
  });

  it('takes Electron from a folder; the argument wins over the variable', () => {
    const variable = { ELECTRON_OVERRIDE_DIST_PATH: projectRoot };
    expect(readPackageOptions([], variable).electronDist).toBe(join(projectRoot, '.').replace(/\/$/, ''));
    expect(readPackageOptions(['--electron-dist', tmpdir()], variable).electronDist).toBe(tmpdir());
  });

  it('takes a public update key, and refuses a private one, which everybody would get', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keydesk-key-'));
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const [open, closed] = [join(folder, 'open.pem'), join(folder, 'closed.pem')];
    writeFileSync(open, publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(closed, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(readPackageOptions(['--update-key', open], {}).updateKey).toBe(open);
    expect(() => readPackageOptions(['--update-key', closed], {})).toThrow('not a public Ed25519 key');
    rmSync(folder, { recursive: true });
  });

  it('refuses a folder that is not there, and an argument that it does not know', () => {
    expect(() => readPackageOptions(['--electron-dist', '/not/there'], {})).toThrow(
      'There is no Electron at',
    );
    expect(() => readPackageOptions(['--sign'], {})).toThrow();
  });
});
