import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';

/** "in 6 days", with the exact time on hover. */
export function LeavesTime({ at }: { at: number }) {
  const { until, exactMinute } = useFormats();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactMinute(at)}>
      {until(at, useNow())}
    </time>
  );
}
