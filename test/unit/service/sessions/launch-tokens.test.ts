import { describe, expect, it } from 'vitest';
import { createLaunchTokens } from '../../../../service/sessions/launch-tokens.ts';

describe('launch tokens', () => {
  it('are good once', () => {
    const tokens = createLaunchTokens();
    const token = tokens.issue();
    expect(tokens.consume(token)).toBe(true);
    expect(tokens.consume(token)).toBe(false);
  });

  it('are good only where they were issued', () => {
    const tokens = createLaunchTokens();
    expect(tokens.consume(createLaunchTokens().issue())).toBe(false);
    for (const guess of ['', 'undefined', '__proto__', 'A'.repeat(43)])
      expect(tokens.consume(guess)).toBe(false);
  });

  it('are 256 random bits', () => {
    const tokens = createLaunchTokens();
    const issued = Array.from({ length: 100 }, () => tokens.issue());
    expect(new Set(issued).size).toBe(100);
    for (const token of issued) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('wait for each other: the first is still good after the second was used', () => {
    const tokens = createLaunchTokens();
    const [first, second] = [tokens.issue(), tokens.issue()];
    expect([tokens.consume(second), tokens.consume(first)]).toEqual([true, true]);
  });
});
