import { exactTime, relativeTime } from './format-time.ts';
import { useNow } from './use-now.ts';

/** "3 months ago", with the exact time and zone on hover. */
export function RelativeTime({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {relativeTime(at, useNow())}
    </time>
  );
}
