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
      hasInstallers: false,
      mustBeSigned: false,
    });
  });

  it('takes Electron from a folder; the argument wins over the variable', () => {
    const variable = { ELECTRON_OVERRIDE_DIST_PATH: projectRoot };
    expect(readPackageOptions([], variable).electronDist).toBe(join(projectRoot, '.').replace(/\/$/, ''));
    expect(readPackageOptions(['--electron-dist', tmpdir()], variable).electronDist).toBe(tmpdir());
  });

  it('refuses a folder that is not there, and an argument that it does not know', () => {
    expect(() => readPackageOptions(['--electron-dist', '/not/there'], {})).toThrow(
      'There is no Electron at',
    );
    expect(() => readPackageOptions(['--sign'], {})).toThrow();
  });
});
