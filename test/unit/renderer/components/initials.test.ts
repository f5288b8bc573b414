// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../../renderer/components/initials.ts';

describe('Initials', () => {
  it('are the first letters of the first and the last word, in any script', () => {
    expect(initialsOf('Ada Lovelace')).toBe('AL');
    expect(initialsOf('jean-luc de la tour')).toBe('JT');
    expect(initialsOf('Žofia Ångström')).toBe('ŽÅ');
    expect(initialsOf('李小龙')).toBe('李');
    expect(initialsOf('محمد علي')).toBe('مع');
  });

  it('keep a letter together with its marks', () => {
    expect(initialsOf('e\u0301va')).toBe('E\u0301');
  });

  it('are a question mark where there is no letter', () => {
    expect(initialsOf('')).toBe('?');
    expect(initialsOf('… !')).toBe('?');
  });

  it('are never empty, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => initialsOf(name) !== ''));
  });
});
