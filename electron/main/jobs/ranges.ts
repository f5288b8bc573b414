/** Positions of a plan, the end excluded. */
export type Range = Readonly<{ start: number; end: number }>;

export const positionsOf = ({ start, end }: Range): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** Positions in ascending order as ranges, as few as there can be. */
export function rangesOf(positions: Iterable<number>): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last?.end === position) last.end += 1;
    else ranges.push({ start: position, end: position + 1 });
  }
  return ranges;
}
