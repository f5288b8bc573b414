export type Finding = Readonly<{ check: string; file: string }>;
/** A finding that somebody has looked at, how often it is in the file, and why it is well. */
export type Reviewed = Finding & Readonly<{ count: number; why: string }>;

/** One line for each finding that nobody reviewed, and for each review whose finding is gone. */
export function compareFindings(found: readonly Finding[], reviewed: readonly Reviewed[]): string[] {
  const keyOf = ({ check, file }: Finding) => `${check} in ${file}`;
  const counts = new Map<string, number>();
  for (const finding of found) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const known = new Map(reviewed.map((review) => [keyOf(review), review.count]));
  return [...new Set([...counts.keys(), ...known.keys()])].flatMap((key) => {
    const [now, before] = [counts.get(key) ?? 0, known.get(key) ?? 0];
    return now === before ? [] : [`${key}: found ${now} times, reviewed ${before} times`];
  });
}
