import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hashSecret,
  makeClientId,
  makeClientSecret,
  verifySecret,
} from '../../../../service/keys/client-secret.ts';

const pepper = { id: 'p1', key: randomBytes(32) };
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

describe('client secrets', () => {
  it('never repeat themselves', () => {
    const many = Array.from({ length: 2000 }, () => [makeClientId(), makeClientSecret()]).flat();
    expect(new Set(many).size).toBe(4000);
  });

  it('are kept as a hash that names its algorithm and its pepper', () => {
    const secret = makeClientSecret();
    const hash = hashSecret(pepper, secret);
    expect(hash).toMatch(/^hs256:p1:[\w-]{43}$/);
    expect(hash).not.toContain(secret);
  });

  it('are worth nothing with another pepper', () => {
    const secret = makeClientSecret();
    const stored = hashSecret(pepper, secret);
    expect(verifySecret(pepper, secret, stored)).toBe(true);
    expect(verifySecret({ ...pepper, key: randomBytes(32) }, secret, stored)).toBe(false);
    expect(verifySecret({ ...pepper, id: 'p2' }, secret, stored)).toBe(false);
  });

  it.each([undefined, '', 'none', 'hs256:p1:', `hs256:p1:${'-'.repeat(43)}`])(
    'never open what has no real hash: %j',
    (stored) => {
      expect(verifySecret(pepper, makeClientSecret(), stored)).toBe(false);
      expect(verifySecret(pepper, '', stored)).toBe(false);
    },
  );

  it('take the same time to check for known and unknown client ids', () => {
    const secret = makeClientSecret();
    const stored = hashSecret(pepper, makeClientSecret());
    const time = (hash: string | undefined) => {
      const start = performance.now();
      for (let i = 0; i < 200; i += 1) verifySecret(pepper, secret, hash);
      return performance.now() - start;
    };
    const rounds = Array.from({ length: 61 }, () => [time(stored), time(undefined)] as const);
    const ratio = median(rounds.map(([known, unknown]) => unknown / known));
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.33);
  });
});
