import { describe, expect, it } from 'vitest';
import { createChunkSize } from '../../../../../electron/main/jobs/chunk-size.ts';

describe('how many keys are changed at once', () => {
  it('begins small, so that the first progress comes soon', () => {
    expect(createChunkSize().current()).toBe(25);
  });

  it('grows while the service is quick: the two under way never hold more than the service takes in one', () => {
    const size = createChunkSize();
    for (let i = 0; i < 20; i += 1) size.learn(1);
    expect(size.current()).toBe(250);
  });

  it('shrinks while the service is slow, and never below 25', () => {
    const size = createChunkSize();
    for (let i = 0; i < 20; i += 1) size.learn(1);
    size.learn(1_000);
    expect(size.current()).toBe(125);
    for (let i = 0; i < 20; i += 1) size.learn(1_000);
    expect(size.current()).toBe(25);
  });

  it('stays when a chunk takes about as long as it should', () => {
    const size = createChunkSize();
    size.learn(300);
    expect(size.current()).toBe(25);
  });
});
