import { useFormats } from '../texts/use-formats.ts';
import { useNow } from './use-now.ts';

/** "3 months ago", with the exact time and zone on hover, and what more there is to say of it. */
export function RelativeTime({ at, note }: { at: number; note?: string | null }) {
  const { ago, exactTime } = useFormats();
  return (
    <time dateTime={new Date(at).toISOString()} title={[exactTime(at), note].filter(Boolean).join(', ')}>
      {ago(at, useNow())}
    </time>
  );
}
