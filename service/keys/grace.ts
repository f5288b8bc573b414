const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** What the audit log says of a grace; nothing when there is none. */
export function graceDetail(graceSeconds: number): { detail?: string } {
  const [unit, seconds] = units.find(([, length]) => graceSeconds % length === 0) ?? units[3];
  const count = graceSeconds / seconds;
  return count === 0
    ? {}
    : { detail: `old secret works for ${String(count)} ${unit}${count === 1 ? '' : 's'} more` };
}
