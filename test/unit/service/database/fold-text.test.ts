import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../../service/database/fold-text.ts';

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

it('text is folded without marks and case', () => {
  expect(foldText('Žofia Ångström')).toBe('zofia angstrom');
  expect(foldText('ΟΔΥΣΣΕΥΣ')).toBe('οδυσσευσ');
  expect(foldText('ADA Lovelace 1_%')).toBe('ada lovelace 1_%');
});

it('parts that are folded alone are what they are within the whole: a search finds by the same words', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      expect(`${foldText(one)} ${foldText(other)}`).toBe(foldText(`${one} ${other}`));
    }),
    { numRuns: 500 },
  );
});
