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

const upToMinute: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** What a language says where Intl has no words. */
export type TimeWords = Readonly<{
  justNow: string;
  lessThanMinute: string;
  inLessThanMinute: string;
  /** Time left in plain words: "about 2 min left", "a few seconds left". */
  timeLeft: (seconds: number) => string;
}>;
type Locales = Readonly<{ numbers: string; times: string }>;

/** How a language writes numbers and times. Times in epoch milliseconds. */
export function createFormats({ numbers, times }: Locales, words: TimeWords) {
  const whole = new Intl.NumberFormat(numbers);
  const relative = new Intl.RelativeTimeFormat(times);
  const number = (value: number): string => whole.format(value);
  const lengths = new Map(
    steps.map(([unit]) => [unit, new Intl.NumberFormat(times, { style: 'unit', unit, unitDisplay: 'long' })]),
  );
  const length = (count: number, unit: Unit) => lengths.get(unit)?.format(count) ?? number(count);
  const timeFormat = (options: Intl.DateTimeFormatOptions) => (at: number, timeZone?: string) =>
    new Intl.DateTimeFormat(times, { ...options, ...(timeZone !== undefined && { timeZone }) }).format(at);
  return {
    /** 2431 -> "2,431" */
    number,
    /** The number and the thing: (1, 'key', 'keys') -> "1 key", (2431, 'key', 'keys') -> "2,431 keys". */
    counted: (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`,
    /** An age in its largest unit: "3 months", "1 day", "< 1 minute". */
    age: (at: number, now: number): string => {
      const { unit, count } = largestUnit(now - at);
      return count === 0 ? words.lessThanMinute : length(count, unit);
    },
    /** "3 months ago", "just now"; a time ahead of this computer's clock is "just now" too. */
    ago: (at: number, now: number): string => {
      const { unit, count } = largestUnit(now - at);
      return count === 0 ? words.justNow : relative.format(-count, unit);
    },
    /** How long until then, in the largest unit: "in 3 days", "in less than a minute". */
    until: (at: number, now: number): string => {
      const { unit, count } = roundedUnit(at - now);
      return count === 0 ? words.inLessThanMinute : relative.format(count, unit);
    },
    /** The same without "in": "3 days", "< 1 minute". */
    remaining: (at: number, now: number): string => {
      const { unit, count } = roundedUnit(at - now);
      return count === 0 ? words.lessThanMinute : length(count, unit);
    },
    timeLeft: words.timeLeft,
    /** A time to come, with its zone: "24 Nov 2026, 09:08 UTC". */
    exactMinute: timeFormat(upToMinute),
    /** A day: "24 Nov 2026". */
    date: (at: number): string => new Intl.DateTimeFormat(times, { dateStyle: 'medium' }).format(at),
    /** The exact time with its zone: "24 Nov 2026, 09:08:15 UTC". */
    exactTime: timeFormat({ ...upToMinute, second: '2-digit' }),
  };
}
export type Formats = ReturnType<typeof createFormats>;

type Unit = (typeof steps)[number][0];
type Length = Readonly<{ unit: Unit; count: number }>;

function largestUnit(age: number): Length {
  const step = steps.find(([, size]) => age >= size);
  return step ? { unit: step[0], count: Math.floor(age / step[1]) } : { unit: 'minute', count: 0 };
}

/** A grace of 3 days that began a second ago is no "2 days". */
function roundedUnit(left: number): Length {
  const step = steps.find(([, size]) => left >= size - minute / 2);
  return step
    ? { unit: step[0], count: Math.max(1, Math.round(left / step[1])) }
    : { unit: 'minute', count: 0 };
}
