const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Largest first; a month is a twelfth of a Gregorian year, good enough for an age. */
const steps = [
  ['year', 365.2425 * day],
  ['month', (365.2425 * day) / 12],
  ['week', 7 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

/** An age in its largest unit: "3 months", "1 day", "< 1 minute". Times in epoch milliseconds. */
export function ageSince(at: number, now: number): string {
  const age = Math.max(0, now - at);
  for (const [unit, size] of steps) {
    const count = Math.floor(age / size);
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return '< 1 minute';
}

/** "3 months ago", "just now"; a time ahead of this computer's clock is "just now" too. */
export function relativeTime(at: number, now: number): string {
  return now - at < minute ? 'just now' : `${ageSince(at, now)} ago`;
}

/** The exact time with its zone: "24 Nov 2026, 09:08:15 UTC". */
export function exactTime(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...(timeZone !== undefined && { timeZone }),
  }).format(at);
}

/** Time left in plain words: "about 2 min left", "a few seconds left". */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 90) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}
