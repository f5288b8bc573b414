import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareFindings, type Reviewed } from '../../../../scripts/check/compare-findings.ts';
import { projectRoot } from '../../../../scripts/project-root.ts';

const found = { check: 'A_CHECK', file: 'electron/a.ts' };
const reviewed = { ...found, count: 1, why: 'it is well' };

describe('findings in the sources', () => {
  it('that were reviewed are nothing new', () => {
    expect(compareFindings([found], [reviewed])).toEqual([]);
  });

  it('that nobody reviewed are named: another check, another file, or once more in the same', () => {
    const others = [{ ...found, check: 'B_CHECK' }, { ...found, file: 'electron/b.ts' }, found];
    expect(compareFindings([found, ...others], [reviewed])).toHaveLength(3);
  });

  it('that are gone leave a review to be deleted', () => {
    expect(compareFindings([], [reviewed])).toEqual([
      'A_CHECK in electron/a.ts: found 0 times, reviewed 1 times',
    ]);
  });
});

describe('the baseline', () => {
  const file = `${projectRoot}/scripts/check/electronegativity-baseline.json`;
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as Reviewed[];

  it.each(baseline)('says why $check in $file is well', ({ why }) => {
    expect(why.length).toBeGreaterThan(20);
  });
});
