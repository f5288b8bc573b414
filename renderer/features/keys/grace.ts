import { exactMinute } from '../../components/format-time.ts';

const hour = 3600;
const day = 24 * hour;

/** How long a replaced secret may go on working, in seconds. */
export const graceChoices = [
  { value: 0, label: 'At once (default)' },
  { value: hour, label: 'After 1 hour' },
  { value: day, label: 'After 1 day' },
  { value: 3 * day, label: 'After 3 days' },
  { value: 7 * day, label: 'After 7 days' },
] as const;

/**
 * What follows for the tools that use the old secret, or the old secrets of many keys.
 * @param now epoch milliseconds
 */
export function consequenceOfGrace(seconds: number, many: boolean, now: number): string {
  const old = many ? 'the old secrets' : 'the old secret';
  if (seconds === 0) {
    const fresh = many ? 'their new ones' : 'the new one';
    return `Tools that use ${old} stop working at once, until they get ${fresh}.`;
  }
  const until = exactMinute(now + seconds * 1000);
  return `Tools go on working with ${old} until ${until}. Choose At once if ${many ? 'a' : 'the'} secret has leaked.`;
}
