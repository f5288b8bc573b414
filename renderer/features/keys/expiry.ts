/** What the admin chose: never, or a day and a time of this computer's zone, as typed. */
export type ExpiryChoice = Readonly<{ kind: 'never' | 'date'; date: string; time: string }>;
/** What it comes to; `fault` says why it cannot be used. */
export type ReadExpiry = Readonly<{ expiresAt: number | null; fault: 'incomplete' | 'past' | null }>;

const dayMs = 86_400_000;
const usualDays = 90;

const two = (number: number) => String(number).padStart(2, '0');

/** A day as a date field has it, in this computer's zone. @param at epoch milliseconds */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What the fields begin with: the expiry as it is; for a date to be chosen, the end of a day in 90 days. */
export function choiceOf(expiresAt: number | null, now: number): ExpiryChoice {
  if (expiresAt === null) return { kind: 'never', date: dayOf(now + usualDays * dayMs), time: '23:59' };
  const at = new Date(expiresAt);
  return { kind: 'date', date: dayOf(expiresAt), time: `${two(at.getHours())}:${two(at.getMinutes())}` };
}

/** @param now epoch milliseconds */
export function readExpiry({ kind, date, time }: ExpiryChoice, now: number): ReadExpiry {
  if (kind === 'never') return { expiresAt: null, fault: null };
  const expiresAt = new Date(`${date}T${time}`).getTime();
  if (Number.isNaN(expiresAt)) return { expiresAt: null, fault: 'incomplete' };
  if (expiresAt <= now) return { expiresAt, fault: 'past' };
  return { expiresAt, fault: null };
}
