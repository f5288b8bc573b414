// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { contract } from '../../../../../electron/contract/index.ts';
import { Check } from 'typebox/value';
import { keyDialogs } from '../../../../../electron/contract/texts/en/key-dialogs.ts';
import { keys } from '../../../../../electron/contract/texts/en/keys.ts';
import { describeGrace, graces, labelOfGrace } from '../../../../../renderer/features/keys/grace.ts';
import { graceEndOf, originOf } from '../../../../../renderer/features/keys/key-state.ts';

const texts = keyDialogs.grace;
const now = new Date(2026, 10, 24, 9, 8).getTime();

describe('The grace of an old secret', () => {
  it('begins with none, and offers nothing that main refuses', () => {
    expect(graces.map((seconds) => labelOfGrace(seconds, texts))).toEqual([
      'At once (default)',
      'After 1 hour',
      'After 1 day',
      'After 3 days',
      'After 7 days',
    ]);
    for (const graceSeconds of graces) {
      expect(Check(contract.keys.regenerateKey.input, { keyId: 'a', graceSeconds })).toBe(true);
    }
  });

  it('says until when tools go on, and when not to choose it', () => {
    expect(describeGrace(3600, '24 Nov 2026, 10:08 UTC', texts.one)).toBe(
      'Tools go on working with the old secret until 24 Nov 2026, 10:08 UTC. Choose At once if the secret has leaked.',
    );
    expect(describeGrace(86_400, '25 Nov', texts.many)).toMatch(/the old secrets until 25 Nov.* if a secret/);
  });

  it('of none says that tools stop', () => {
    expect(describeGrace(0, '24 Nov', texts.one)).toContain('stop working at once');
    expect(describeGrace(0, '24 Nov', texts.many)).toContain('stop working at once');
  });

  it('is over at its end', () => {
    expect(graceEndOf({ previousSecretUntil: null }, now)).toBeNull();
    expect(graceEndOf({ previousSecretUntil: now }, now)).toBeNull();
    expect(graceEndOf({ previousSecretUntil: now + 1 }, now)).toBe(now + 1);
  });
});

describe('Where a key was last used from', () => {
  it('is said when it is known', () => {
    expect(originOf({ lastUsedFrom: '203.0.113.0/24' }, keys.cells)).toBe('from 203.0.113.0/24');
    expect(originOf({ lastUsedFrom: null }, keys.cells)).toBeNull();
  });
});
