import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatchedLookup } from '../../../../service/tokens/batched-lookup.ts';

/** A table whose queries wait until the test lets them go, and read what is there when they start. */
function slowTable(rows: Map<string, number>) {
  const queries: { keys: readonly string[]; finish: (error?: Error) => void }[] = [];
  const find = createBatchedLookup<number>((keys) => {
    const found = new Map([...rows].filter(([key]) => keys.includes(key)));
    return new Promise((resolve, reject) => {
      queries.push({ keys, finish: (error) => (error ? reject(error) : resolve(found)) });
    });
  });
  const started = async (count: number) => {
    while (queries.length < count) await nextTurn();
    return queries[count - 1]!;
  };
  return { find, queries, started };
}

describe('a lookup in batches', () => {
  it('asks once for all who ask at the same time, each key once', async () => {
    const { find, queries, started } = slowTable(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
    const answers = Promise.all(['a', 'b', 'a', 'none', 'a'].map(find));
    (await started(1)).finish();
    expect(await answers).toEqual([1, 2, 1, undefined, 1]);
    expect(queries.map(({ keys }) => keys)).toEqual([['a', 'b', 'none']]);
  });

  it('never answers with what is older than the question', async () => {
    const rows = new Map([['a', 1]]);
    const { find, queries, started } = slowTable(rows);
    const early = find('a');
    const first = await started(1);
    rows.set('a', 2);
    const late = find('a');
    first.finish();
    expect(await early).toBe(1);
    (await started(2)).finish();
    expect(await late).toBe(2);
    expect(queries).toHaveLength(2);
  });

  it('what is asked while a query runs is one query, too', async () => {
    const { find, queries, started } = slowTable(new Map([['a', 1]]));
    const answers = [find('a')];
    const first = await started(1);
    for (let i = 0; i < 50; i += 1) answers.push(find(i % 2 === 0 ? 'a' : 'b'));
    await nextTurn();
    first.finish();
    (await started(2)).finish();
    await Promise.all(answers);
    expect(queries.map(({ keys }) => keys)).toEqual([['a'], ['a', 'b']]);
  });

  it('an error reaches all who wait for it, and nobody else', async () => {
    const { find, started } = slowTable(new Map([['a', 1]]));
    const failing = [find('a'), find('a'), find('b')];
    const outcomes = Promise.allSettled(failing);
    const first = await started(1);
    const next = find('a');
    first.finish(new Error('no database'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    (await started(2)).finish();
    expect(await next).toBe(1);
  });

  it('goes on after an error, even one that is thrown at once', async () => {
    let isBroken = true;
    const find = createBatchedLookup<string>((keys) => {
      if (isBroken) throw new Error('no database');
      return Promise.resolve(new Map(keys.map((key) => [key, key])));
    });
    await expect(find('a')).rejects.toThrow('no database');
    await expect(find('a')).rejects.toThrow('no database');
    isBroken = false;
    expect(await find('a')).toBe('a');
  });

  it('answers everybody with their own row, whatever comes when', async () => {
    const call = fc.record({ key: fc.integer({ min: 0, max: 20 }), pause: fc.integer({ min: 0, max: 2 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 60 }), async (calls) => {
        const find = createBatchedLookup<string>(async (keys) => {
          await nextTurn();
          return new Map(keys.filter((key) => Number(key) % 5 > 0).map((key) => [key, `row ${key}`]));
        });
        const answers: Promise<[string, string | undefined]>[] = [];
        for (const { key, pause } of calls) {
          for (let i = 0; i < pause; i += 1) await nextTurn();
          answers.push(find(String(key)).then((row) => [String(key), row]));
        }
        for (const [key, row] of await Promise.all(answers)) {
          expect(row).toBe(Number(key) % 5 > 0 ? `row ${key}` : undefined);
        }
      }),
      { numRuns: 50 },
    );
  });
});
