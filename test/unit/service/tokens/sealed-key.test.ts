import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openKey, sealKey } from '../../../../service/tokens/sealed-key.ts';
import { makeKey } from '../../../../service/tokens/signing-algorithm.ts';

const sealingKey = randomBytes(32);
const name = { kid: 'one', alg: 'EdDSA' };
const { privateJwk } = makeKey('EdDSA');

describe('a sealed private key', () => {
  it('opens with the same sealing key, for the same row', async () => {
    expect(await openKey(sealingKey, name, await sealKey(sealingKey, name, privateJwk))).toEqual(privateJwk);
  });

  it('shows nothing of the key, and is another text every time', async () => {
    const sealed = [await sealKey(sealingKey, name, privateJwk), await sealKey(sealingKey, name, privateJwk)];
    expect(sealed[0]).not.toBe(sealed[1]);
    const opened = sealed.map((text) =>
      text
        .split('.')
        .map((part) => Buffer.from(part, 'base64url'))
        .join(''),
    );
    for (const text of [...sealed, ...opened]) expect(text).not.toContain(privateJwk.d);
  });

  it.each([
    ['with another sealing key', randomBytes(32), name],
    ['with a sealing key of the wrong length', randomBytes(16), name],
    ['in the row of another key', sealingKey, { ...name, kid: 'two' }],
    ['in a row of another algorithm', sealingKey, { ...name, alg: 'ES256' }],
  ])('does not open %s', async (_what, key, row) => {
    expect(await openKey(key, row, await sealKey(sealingKey, name, privateJwk))).toBeNull();
  });

  it('does not open when a single character of it was changed', async () => {
    const sealed = await sealKey(sealingKey, name, privateJwk);
    // The last character of a part may hold bits that mean nothing.
    const places = Array.from(sealed, (_c, i) => i).filter(
      (i) => sealed[i] !== '.' && (sealed[i + 1] ?? '.') !== '.',
    );
    for (const i of places) {
      const changed = `${sealed.slice(0, i)}${sealed[i] === 'A' ? 'B' : 'A'}${sealed.slice(i + 1)}`;
      expect([i, await openKey(sealingKey, name, changed)]).toEqual([i, null]);
    }
  });

  it.each(['', 'x', '....', '{"d":"x"}'])('does not open what is none: %j', async (text) => {
    expect(await openKey(sealingKey, name, text)).toBeNull();
  });
});
