import { medianOf } from './measure.ts';

/** What a measure may become with the number of keys: `flat` does not grow, `linear` grows no faster than the keys. */
export type Growth = 'flat' | 'linear';
/** The largest exponent of each, with a little for what a measurement wavers by. */
const largest: Readonly<Record<Growth, number>> = { flat: 0.1, linear: 1.05 };

export type Sized = Readonly<{ size: number }>;
type Times<Name extends string> = ReadonlyMap<Name, ReadonlyMap<number, number>>;

/**
 * Measures at every size, in turn and round by round, so that a busy machine slows all of them alike.
 * @param act answers what it took, in milliseconds, by name
 * @param roundsAt how often it is done at a size
 * @returns the median of each name at each size
 */
export async function measureGrowth<Place extends Sized, Name extends string>(
  places: readonly Place[],
  act: (place: Place, round: number) => Promise<Readonly<Partial<Record<Name, number>>>>,
  roundsAt: (size: number) => number,
): Promise<Times<Name>> {
  const taken = new Map<Name, Map<number, number[]>>();
  const most = Math.max(...places.map(({ size }) => roundsAt(size)));
  for (let round = 0; round < most; round += 1) {
    for (const place of places.filter(({ size }) => round < roundsAt(size))) {
      const times = Object.entries(await act(place, round)) as [Name, number][];
      for (const [name, ms] of times) {
        const bySize = taken.get(name) ?? new Map<number, number[]>();
        taken.set(name, bySize.set(place.size, [...(bySize.get(place.size) ?? []), ms]));
      }
    }
  }
  return new Map(
    [...taken].map(([name, bySize]) => [name, new Map([...bySize].map(([n, all]) => [n, medianOf(all)]))]),
  );
}

/** @returns how long it took, in milliseconds */
export async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/**
 * One line for each measure: its ratios to the smallest size, its exponent over the whole range, and whether that is as it should be.
 * @returns what grows faster
 */
export function reportGrowth<Name extends string>(
  times: Times<Name>,
  expected: Readonly<Record<Name, Growth>>,
): string[] {
  return [...times].flatMap(([name, bySize]) => {
    if (bySize.size < 2) throw new Error('A growth needs two sizes.');
    const points = [...bySize].toSorted(([a], [b]) => a - b);
    const [[least, first], [most, last]] = [points[0] ?? [1, NaN], points.at(-1) ?? [1, NaN]];
    const exponent = Math.log(last / first) / Math.log(most / least);
    const limit = largest[expected[name]];
    const isAbove = exponent > limit;
    const ratios = points.map(([, ms]) => (ms / first).toFixed(2)).join(' : ');
    const figures = points.map(([, ms]) => ms.toFixed(ms < 100 ? 1 : 0)).join(', ');
    const perKey = points.map(([size, ms]) => ((1000 * ms) / size).toFixed(0)).join(', ');
    const each = expected[name] === 'linear' ? `; ${perKey} us for each key` : '';
    const verdict = isAbove ? 'ABOVE' : 'as expected:';
    console.log(
      `  ${name}: ${ratios} (${figures} ms${each}); exponent ${exponent.toFixed(2)}, ${verdict} ${expected[name]}, at most ${limit}`,
    );
    return isAbove ? [`${name}, exponent ${exponent.toFixed(2)}`] : [];
  });
}
