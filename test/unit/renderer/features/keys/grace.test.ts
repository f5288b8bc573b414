// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { contract } from '../../../../../electron/contract/index.ts';
import { Check } from 'typebox/value';
import { consequenceOfGrace, graceChoices } from '../../../../../renderer/features/keys/grace.ts';
import { graceEndOf, originOf } from '../../../../../renderer/features/keys/key-state.ts';

const now = new Date(2026, 10, 24, 9, 8).getTime();

describe('The grace of an old secret', () => {
  it('begins with none, and offers nothing that main refuses', () => {
    expect(graceChoices[0]).toEqual({ value: 0, label: 'At once (default)' });
    for (const { value } of graceChoices) {
      expect(Check(contract.keys.regenerateKey.input, { keyId: 'a', graceSeconds: value })).toBe(true);
    }
  });

  it('says until when tools go on, and when not to choose it', () => {
    expect(consequenceOfGrace(3600, false, now)).toMatch(
      /^Tools go on working with the old secret until 24 Nov 2026, 10:08 .*\. Choose At once if the secret has leaked\.$/,
    );
    expect(consequenceOfGrace(86_400, true, now)).toMatch(/the old secrets until 25 Nov 2026.* if a secret/);
  });

  it('of none says that tools stop', () => {
    expect(consequenceOfGrace(0, false, now)).toContain('stop working at once');
    expect(consequenceOfGrace(0, true, now)).toContain('stop working at once');
  });

  it('is over at its end', () => {
    expect(graceEndOf({ previousSecretUntil: null }, now)).toBeNull();
    expect(graceEndOf({ previousSecretUntil: now }, now)).toBeNull();
    expect(graceEndOf({ previousSecretUntil: now + 1 }, now)).toBe(now + 1);
  });
});

describe('Where a key was last used from', () => {
  it('is said when it is known', () => {
    expect(originOf({ lastUsedFrom: '203.0.113.0/24' })).toBe('from 203.0.113.0/24');
    expect(originOf({ lastUsedFrom: null })).toBeNull();
  });
});
