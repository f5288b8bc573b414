import { exactTime, relativeTime } from './format-time.ts';
import { useNow } from './use-now.ts';

/** "3 months ago", with the exact time and zone on hover, and what more there is to say of it. */
export function RelativeTime({ at, note }: { at: number; note?: string | null }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={[exactTime(at), note].filter(Boolean).join(', ')}>
      {relativeTime(at, useNow())}
    </time>
  );
}
