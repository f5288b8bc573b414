import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { countSelected, describeSelection, namesTooMany } from './selection.ts';
import { useKeysTexts } from './use-keys-texts.ts';
import type { Selecting } from './use-selection.ts';

type Props = Readonly<{ selecting: Selecting; total: number | undefined }>;

/** Says what is selected, and offers the rest when a whole page is. */
export function SelectionBanner({ selecting, total }: Props) {
  const texts = useKeysTexts();
  const { selection, pageIds, pickAll } = selecting;
  if (countSelected(selection) === 0 && selection.kind === 'ids') return null;
  const wholePage =
    selection.kind === 'ids' && pageIds.length > 0 && pageIds.every((keyId) => selection.ids.has(keyId));
  const more = wholePage && pickAll !== null && total !== undefined && total > selection.ids.size;
  return (
    <Alert
      severity={selection.kind === 'query' || namesTooMany(selection) ? 'warning' : 'info'}
      role="status"
      square
      sx={{ py: 0, overflowWrap: 'anywhere' }}
      action={
        <Button color="inherit" onClick={selecting.pickNone}>
          {texts.select.clear}
        </Button>
      }
    >
      {describeSelection(selection, pageIds, texts)}
      {more && (
        <Button color="inherit" sx={{ ml: 1, textDecoration: 'underline' }} onClick={pickAll}>
          {texts.select.takeAll(total)}
        </Button>
      )}
    </Alert>
  );
}
