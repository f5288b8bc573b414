import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  decodeHeader,
  decodeRecords,
  encodeHeader,
  encodeRecord,
  keyLength,
} from '../../../../../electron/main/journal/journal-file.ts';

const key = randomBytes(keyLength);
const texts = ['first', 'second, with a secret', 'third'];
const records = texts.map((text, index) => encodeRecord(key, index, Buffer.from(text)));
const whole = Buffer.concat(records);
const read = (bytes: Buffer, with_ = key) => {
  const { contents, state } = decodeRecords(with_, bytes);
  return { texts: contents.map(String), state };
};

describe('records', () => {
  it('are read back in their order', () => {
    expect(read(whole)).toEqual({ texts, state: 'whole' });
  });

  it('show nothing of what they hold', () => {
    expect(whole.toString('latin1')).not.toContain('secret');
  });

  it('torn off at any byte of the last one: the others are read, and it is called torn', () => {
    const start = whole.length - records[2]!.length;
    for (let end = start + 1; end < whole.length; end += 1) {
      expect(read(whole.subarray(0, end))).toEqual({ texts: texts.slice(0, 2), state: 'torn' });
    }
    expect(read(whole.subarray(0, start))).toEqual({ texts: texts.slice(0, 2), state: 'whole' });
  });

  it('whose last one holds other bytes than were written, as after a loss of power: the others are read', () => {
    const zeroed = Buffer.from(whole);
    zeroed.fill(0, whole.length - 10);
    expect(read(zeroed)).toEqual({ texts: texts.slice(0, 2), state: 'torn' });
  });

  it('with one in the middle that was changed: the others are read, and it is called damaged', () => {
    const changed = Buffer.from(whole);
    changed[records[0]!.length + 20]! ^= 1;
    expect(read(changed)).toEqual({ texts: ['first', 'third'], state: 'damaged' });
  });

  it('that changed places, were repeated or left out are noticed', () => {
    const [a, b, c] = records as [Buffer, Buffer, Buffer];
    expect(read(Buffer.concat([b, a, c])).state).toBe('damaged');
    expect(read(Buffer.concat([a, a, b, c])).state).toBe('damaged');
    expect(read(Buffer.concat([a, c])).texts).toEqual(['first']);
  });

  it('open with no other key', () => {
    expect(read(whole, randomBytes(keyLength)).texts).toEqual([]);
  });
});

describe('a header', () => {
  it('gives the sealed key back, and says where the records begin', () => {
    const sealed = randomBytes(70);
    const header = encodeHeader(sealed);
    const found = decodeHeader(Buffer.concat([header, whole]));
    expect(found).toEqual({ sealedKey: sealed, end: header.length });
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['another file', Buffer.from('something else entirely')],
    ['a header that was cut off', encodeHeader(randomBytes(70)).subarray(0, 40)],
  ])('is not found in %s', (_what, bytes) => {
    expect(decodeHeader(bytes)).toBeNull();
  });
});
