export type Measured = Readonly<{ name: string; median: number }>;

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * Runs the candidates in turn, round by round, so that a busy machine slows all of them alike.
 * @returns the median of each, in milliseconds
 */
export async function measureInTurn<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, (round: number) => unknown>>,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(candidates) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await candidates[name](round);
      times.get(name)?.push(performance.now() - start);
    }
  }
  const entries = names.map((name) => [name, { name, median: medianOf(times.get(name) ?? []) }]);
  return Object.fromEntries(entries) as Record<Name, Measured>;
}

/** One line: what, how it compares with its baseline, and both figures of this run. */
export function report(measured: Measured, baseline: Measured, unit = 'ms'): void {
  const ratio = (measured.median / baseline.median).toFixed(2);
  const figures = `${figureOf(measured.median)} against ${figureOf(baseline.median)} ${unit}`;
  console.log(`  ${measured.name}: ${ratio} x ${baseline.name} (${figures})`);
}

const figureOf = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
