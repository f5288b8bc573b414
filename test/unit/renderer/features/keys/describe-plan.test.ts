// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { german } from '../../../../../electron/contract/texts/de/index.ts';
import { keyDialogs } from '../../../../../electron/contract/texts/en/key-dialogs.ts';
import { describePlan } from '../../../../../renderer/features/keys/describe-plan.ts';
import { samplePlan } from '../../sample.ts';

const { bulk } = keyDialogs;

describe('The words of a bulk action', () => {
  it('say the object and the number, again on the button', () => {
    expect(bulk.delete.question(42)).toBe('Delete 42 API keys?');
    expect(bulk.regenerate.question(1)).toBe('Regenerate the client secret of 1 API key?');
    expect(bulk.delete.confirm(1998)).toBe('Delete 1,998');
  });

  it('hold back the number until it is known', () => {
    expect(bulk.regenerate.confirm(null)).toBe('Regenerate');
  });

  it('say the consequence', () => {
    expect(bulk.delete.consequence).toContain('stop working at once');
    expect(bulk.regenerate.consequence).toContain(
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
    expect(describePlan(plan, 42, bulk)).toEqual([
      '7 were used in the last 7 days.',
      '1 belongs to a deactivated user.',
      'One of them is your own.',
    ]);
  });

  it('say which selected keys are gone, and when the list changed under the selection', () => {
    expect(describePlan(samplePlan({ count: 2, missing: 1 }), 3, bulk)).toEqual([
      '1 selected key no longer exists.',
    ]);
    expect(describePlan(samplePlan({ count: 1998 }), 2000, bulk)).toEqual([
      'The list changed meanwhile: it was 2,000, it is 1,998 now.',
    ]);
    expect(describePlan(samplePlan(), 3, bulk)).toEqual([]);
  });

  it('count in German as German does', () => {
    const { delete: remove, regenerate, warnings } = german.keyDialogs.bulk;
    expect(remove.question(1)).toBe('1 API-Schlüssel löschen?');
    expect(remove.question(100_000)).toBe('100.000 API-Schlüssel löschen?');
    expect(regenerate.question(1)).toBe('Client Secret von 1 API-Schlüssel neu erzeugen?');
    expect(regenerate.question(2)).toBe('Client Secrets von 2 API-Schlüsseln neu erzeugen?');
    expect(warnings.own_key(1)).toBe('Einer davon ist Ihr eigener.');
    expect(warnings.deactivated_owner(1200)).toBe('1.200 gehören deaktivierten Benutzern.');
  });
});
