// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { german } from '../../../../electron/contract/texts/de/index.ts';
import { english } from '../../../../electron/contract/texts/en/index.ts';
import { readNumber } from '../../../../renderer/components/read-number.ts';

describe('Numbers', () => {
  it('are read however an admin types them, also as each language writes them', () => {
    for (const typed of ['1998', '1,998', ' 1 998 ', '1.998', "1'998", '1\u00a0998']) {
      expect(readNumber(typed)).toBe(1998);
    }
    for (const { formats } of [english, german]) {
      fc.assert(fc.property(fc.nat(1e9), (n) => readNumber(formats.number(n)) === n));
    }
  });

  it('are not read from anything else', () => {
    for (const typed of ['', 'all', '-5', '12a', '1e3']) expect(readNumber(typed)).toBeNull();
  });
});
