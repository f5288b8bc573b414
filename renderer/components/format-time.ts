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

/** How long until then, in the largest unit: "in 3 days", "in less than a minute". Times in epoch milliseconds. */
export function timeUntil(at: number, now: number): string {
  const left = Math.max(0, at - now);
  for (const [unit, size] of steps) {
    // A grace of 3 days that began a second ago is no "2 days".
    if (left < size - minute / 2) continue;
    const count = Math.max(1, Math.round(left / size));
    return `in ${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'in less than a minute';
}

const upToMinute: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** A time to come, with its zone: "24 Nov 2026, 09:08 UTC". */
export const exactMinute = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', { ...upToMinute, ...(timeZone !== undefined && { timeZone }) }).format(at);

/** The exact time with its zone: "24 Nov 2026, 09:08:15 UTC". */
export const exactTime = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...upToMinute,
    second: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).format(at);

/** Time left in plain words: "about 2 min left", "a few seconds left". */
export function timeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 90) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}
