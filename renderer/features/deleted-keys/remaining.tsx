import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { useDeletedKeysTexts } from './use-deleted-keys-texts.ts';

/** How long a key can be restored yet: "for 6 days", with the exact time on hover. */
export function Remaining({ until }: { until: number }) {
  const { remaining, exactTime } = useFormats();
  const { restorableFor } = useDeletedKeysTexts();
  return (
    <time dateTime={new Date(until).toISOString()} title={exactTime(until)}>
      {restorableFor(remaining(until, useNow()))}
    </time>
  );
}
