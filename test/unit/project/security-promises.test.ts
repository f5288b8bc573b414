import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const promises = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && line.includes('`test/'))
  .flatMap((line) =>
    [...line.matchAll(/`(test\/[^`]+)`: "([^"]+)"/g)].map(([, file = '', name = '']) => ({ file, name })),
  );

describe('every promise of SECURITY.md', () => {
  it('is there to be checked', () => {
    expect(promises.length).toBeGreaterThan(30);
  });

  it.each(promises)('is held by a test that exists: $file › $name', ({ file, name }) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(name);
  });
});
