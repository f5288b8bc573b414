import Chip from '@mui/material/Chip';
import { runCommand } from '../../components/use-command.ts';
import { describeFilter, type Narrowing } from './filter-keys.ts';
import { useKeysTexts } from './use-keys-texts.ts';

type Props = Readonly<{ narrowing: Narrowing; onChange: (narrowing: Narrowing) => void }>;

/** The bar of the overview whose keys are listed; a click ends that. */
export function BucketChip({ narrowing, onChange }: Props) {
  const texts = useKeysTexts();
  if (narrowing.bucket === null) return null;
  const words = describeFilter(narrowing.bucket, texts);
  const remove = () => {
    onChange({ ...narrowing, bucket: null });
    // The keyboard would be nowhere when the chip is gone.
    runCommand('search');
  };
  return (
    <Chip
      color="primary"
      variant="outlined"
      size="small"
      label={words}
      aria-label={texts.filters.remove(words)}
      onClick={remove}
      onDelete={remove}
    />
  );
}
