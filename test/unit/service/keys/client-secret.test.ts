import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashSecret,
  isScannableSecret,
  makeClientId,
  makeClientSecret,
  matchSecret,
  type SecretFormat,
} from '../../../../service/keys/client-secret.ts';

const pepperOf = (id = 'p1') => ({ id, key: createSecretKey(randomBytes(32)) });
const pepper = pepperOf();
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const now = 1_000_000;
const storedAs = (hash: string) => ({ secret_hash: hash, previous_hash: null, previous_until: 0 });
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

describe('client ids', () => {
  it('are 32 upper-case hex, as those of Xray Cloud', () => {
    for (let i = 0; i < 200; i += 1) expect(makeClientId()).toMatch(/^[0-9A-F]{32}$/);
  });
});

describe('client secrets', () => {
  it('are 64 lower-case hex unless another format is chosen', () => {
    for (let i = 0; i < 200; i += 1) {
      expect(makeClientSecret()).toMatch(/^[0-9a-f]{64}$/);
      expect(makeClientSecret('hex')).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each<SecretFormat>(['hex', 'scannable'])('never repeat themselves: %s', (format) => {
    const many = Array.from({ length: 2000 }, () => [makeClientId(), makeClientSecret(format)]).flat();
    expect(new Set(many).size).toBe(4000);
  });

  it('are kept as a hash that names its algorithm and its pepper', () => {
    const secret = makeClientSecret();
    const hash = hashSecret(pepper, secret);
    expect(hash).toMatch(/^hs256:p1:[\w-]{43}$/);
    expect(hash).not.toContain(secret);
  });

  it.each<SecretFormat>(['hex', 'scannable'])(
    'open what they were made for, and nothing else: %s',
    (format) => {
      const [secret, other] = [makeClientSecret(format), makeClientSecret(format)];
      const stored = storedAs(hashSecret(pepper, secret));
      expect(matchSecret(pepper, secret, stored, now)).toBe('current');
      for (const wrong of [other, '', `${secret} `, secret.slice(1), stored.secret_hash]) {
        expect(matchSecret(pepper, wrong, stored, now)).toBeNull();
      }
    },
  );

  it('are worth nothing with another pepper', () => {
    const secret = makeClientSecret();
    const stored = storedAs(hashSecret(pepper, secret));
    expect(matchSecret(pepperOf(), secret, stored, now)).toBeNull();
    expect(matchSecret({ ...pepper, id: 'p2' }, secret, stored, now)).toBeNull();
  });

  it.each(['', 'none', 'hs256:p1:', `hs256:p1:${'-'.repeat(43)}`])(
    'never open what has no real hash: %j',
    (hash) => {
      const stored = { secret_hash: hash, previous_hash: hash, previous_until: now + 1 };
      for (const secret of [makeClientSecret(), '', '-'.repeat(43), hash]) {
        expect(matchSecret(pepper, secret, stored, now)).toBeNull();
        expect(matchSecret(pepper, secret, undefined, now)).toBeNull();
      }
    },
  );

  it('that were replaced work until their deadline, to the millisecond', () => {
    const [fresh, old] = [makeClientSecret(), makeClientSecret()];
    const stored = {
      secret_hash: hashSecret(pepper, fresh),
      previous_hash: hashSecret(pepper, old),
      previous_until: now,
    };
    expect(matchSecret(pepper, old, stored, now - 1)).toBe('previous');
    expect(matchSecret(pepper, old, stored, now)).toBeNull();
    expect(matchSecret(pepper, fresh, stored, now)).toBe('current');
  });

  it('take the same time to check for known and unknown client ids', () => {
    const secret = makeClientSecret();
    const stored = storedAs(hashSecret(pepper, makeClientSecret()));
    const time = (row: typeof stored | undefined) => {
      const start = performance.now();
      for (let i = 0; i < 200; i += 1) matchSecret(pepper, secret, row, now);
      return performance.now() - start;
    };
    const rounds = Array.from({ length: 61 }, () => [time(stored), time(undefined)] as const);
    const ratio = median(rounds.map(([known, unknown]) => unknown / known));
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.33);
  });
});

describe('the scannable format', () => {
  it('matches the documented pattern, and its checksum', () => {
    for (let i = 0; i < 500; i += 1) {
      const secret = makeClientSecret('scannable');
      expect(secret).toMatch(/^kd_[0-9A-Za-z]{49}$/);
      expect(isScannableSecret(secret)).toBe(true);
    }
  });

  it('is told from chance: any single character changed is no secret', () => {
    const place = fc.integer({ min: 3, max: 51 });
    const change = fc.constantFrom(...alphabet.split(''));
    fc.assert(
      fc.property(place, change, (i, character) => {
        const secret = makeClientSecret('scannable');
        fc.pre(secret[i] !== character);
        return !isScannableSecret(`${secret.slice(0, i)}${character}${secret.slice(i + 1)}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('is told from chance: two neighbours exchanged are no secret', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 44 }), (i) => {
        const secret = makeClientSecret('scannable');
        fc.pre(secret[i] !== secret[i + 1]);
        const [a = '', b = ''] = secret.slice(i, i + 2);
        return !isScannableSecret(`${secret.slice(0, i)}${b}${a}${secret.slice(i + 2)}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('is told from chance: random text of the same shape is no secret', () => {
    const text = fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: 49, maxLength: 49 });
    fc.assert(
      fc.property(text, (random) => !isScannableSecret(`kd_${random}`)),
      { numRuns: 3000 },
    );
  });

  it.each(['', 'kd_', 'xx', 'a'.repeat(64)])('is not: %j', (text) => {
    expect(isScannableSecret(text)).toBe(false);
  });

  it('is nothing with anything around it', () => {
    const secret = makeClientSecret('scannable');
    for (const text of [`${secret}\n`, ` ${secret}`, `${secret}0`, secret.toUpperCase(), secret.slice(3)]) {
      expect(isScannableSecret(text)).toBe(false);
    }
  });
});
