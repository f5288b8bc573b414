import { describe, expect, it } from 'vitest';
import { version } from '../../../service/version.ts';
import { exists, readJson } from './read-project.ts';

const manifest = readJson('package.json');
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const pins = groups.flatMap((group) => Object.entries(manifest[group] as Record<string, string>));

describe('package.json', () => {
  it('has the version that console and service say they are', () => {
    expect(version).toBe(manifest['version']);
  });

  it.each(pins)('pins %s exactly: %s', (_name, pin) => {
    expect(pin).toMatch(/^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/);
  });

  it('is what the lock file was made from', () => {
    const lock = readJson('package-lock.json') as { packages: Record<string, Record<string, unknown>> };
    for (const group of groups) expect(lock.packages['']?.[group]).toEqual(manifest[group]);
  });

  it('names scripts that exist', () => {
    const commands = Object.values(manifest['scripts'] as Record<string, string>);
    const files = commands.flatMap((command) => /^node ([\w/.-]+\.ts)/.exec(command)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((path) => !exists(path))).toEqual([]);
  });
});
