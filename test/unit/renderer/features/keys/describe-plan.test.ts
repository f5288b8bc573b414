// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  consequenceOf,
  describePlan,
  describeRest,
  questionOf,
  verbAndCount,
} from '../../../../../renderer/features/keys/describe-plan.ts';
import { samplePlan } from '../../sample.ts';

describe('The words of a bulk action', () => {
  it('say the object and the number, again on the button', () => {
    expect(questionOf('delete', 42)).toBe('Delete 42 API keys?');
    expect(questionOf('regenerate', 1)).toBe('Regenerate the client secret of 1 API key?');
    expect(verbAndCount('delete', 1998)).toBe('Delete 1,998');
  });

  it('hold back the number until it is known', () => {
    expect(verbAndCount('regenerate', undefined)).toBe('Regenerate');
  });

  it('say the consequence', () => {
    expect(consequenceOf('delete')).toContain('stop working at once');
    expect(consequenceOf('regenerate')).toContain(
      'Every tool that uses one of the keys needs its new secret',
    );
  });

  it('warn in sentences with numbers', () => {
    const plan = samplePlan({
      count: 42,
      warnings: [
        { code: 'used_recently', count: 7 },
        { code: 'deactivated_owner', count: 1 },
        { code: 'own_key', count: 1 },
      ],
    });
    expect(describePlan(plan, 42)).toEqual([
      '7 were used in the last 7 days.',
      '1 belongs to a deactivated user.',
      'One of them is your own.',
    ]);
  });

  it('say which selected keys are gone, and when the list changed under the selection', () => {
    expect(describePlan(samplePlan({ count: 2, missing: 1 }), 3)).toEqual([
      '1 selected key no longer exists.',
    ]);
    expect(describePlan(samplePlan({ count: 1998 }), 2000)).toEqual([
      'The list changed meanwhile: it was 2,000, it is 1,998 now.',
    ]);
    expect(describePlan(samplePlan(), 3)).toEqual([]);
  });

  it('say how many are not named', () => {
    expect(describeRest(samplePlan({ count: 42 }))).toBe('and 39 more');
    expect(describeRest(samplePlan())).toBeNull();
  });
});
