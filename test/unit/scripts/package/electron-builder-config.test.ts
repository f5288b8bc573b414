import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../../scripts/project-root.ts';

const config = readFileSync(`${projectRoot}/electron-builder.yml`, 'utf8').replaceAll(/^\s*#.*$/gm, '');
/** The lines below a name at the margin. */
const section = (name: string): string =>
  new RegExp(String.raw`^${name}:\n((?: .*\n|\n)+)`, 'm').exec(config)?.[1] ?? '';

describe('what is configured for the installers', () => {
  it('Windows: nsis, as the user, and updates only of the same signer', () => {
    expect(section('win')).toMatch(/target: \[.*nsis/);
    expect(section('win')).toContain('requestedExecutionLevel: asInvoker');
    expect(section('win')).toContain('verifyUpdateCodeSignature: true');
  });

  it('macOS: dmg with the hardened runtime, ready to be notarized', () => {
    expect(section('mac')).toMatch(/target: \[.*dmg/);
    expect(section('mac')).toContain('hardenedRuntime: true');
    expect(section('mac')).toContain('notarize: true');
  });

  it('macOS: no entitlement but the compiler of V8, for the program and its helpers', () => {
    const named = [...section('mac').matchAll(/entitlements(?:Inherit)?: (\S+)/g)].map(
      ([, file]) => file ?? '',
    );
    expect(named).toHaveLength(2);
    for (const file of named) {
      const text = readFileSync(`${projectRoot}/${file}`, 'utf8');
      const keys = [...text.matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key);
      expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
    }
  });

  it('Linux: AppImage and deb, started without an argument that takes the sandbox away', () => {
    expect(section('linux')).toMatch(/target: \[(?=.*AppImage)(?=.*deb)/);
    expect(config).not.toContain('no-sandbox');
  });

  it('no link opens Keydesk and no file belongs to it: there is no scheme and no file type', () => {
    expect(config).not.toMatch(/protocols|fileAssociations|CFBundleURL/);
  });

  it('nothing is published by a build, and no feed is built in', () => {
    expect(section('publish')).toMatch(/provider: generic\n\s+url: https:\/\/keydesk\.invalid\//);
    expect(readFileSync(`${projectRoot}/scripts/package/pack-keydesk.ts`, 'utf8')).toContain(
      "publish: 'never'",
    );
  });
});
