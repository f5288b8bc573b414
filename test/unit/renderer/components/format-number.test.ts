// @vitest-environment node
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { countOf, formatNumber, readNumber } from '../../../../renderer/components/format-number.ts';

describe('Numbers', () => {
  it('have separators', () => {
    expect(formatNumber(2431)).toBe('2,431');
    expect(formatNumber(0)).toBe('0');
  });

  it('agree with the thing they count', () => {
    expect(countOf(1, 'API key')).toBe('1 API key');
    expect(countOf(0, 'API key')).toBe('0 API keys');
    expect(countOf(2431, 'API key')).toBe('2,431 API keys');
    expect(countOf(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('are read back however an admin types them', () => {
    for (const typed of ['1998', '1,998', ' 1 998 ', '1.998', "1'998", '1\u00a0998']) {
      expect(readNumber(typed)).toBe(1998);
    }
    fc.assert(fc.property(fc.nat(1e9), (n) => readNumber(formatNumber(n)) === n));
  });

  it('are not read from anything else', () => {
    for (const typed of ['', 'all', '-5', '12a', '1e3']) expect(readNumber(typed)).toBeNull();
  });
});
