import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { maxNamedKeys } from './chosen-keys.ts';
import type { Choosing } from './use-chosen-keys.ts';
import { useDeletedKeysTexts } from './use-deleted-keys-texts.ts';

/** Says what is chosen, and offers the rest of the list when a whole page is. */
export function ChosenBanner({ choosing, total }: { choosing: Choosing; total: number }) {
  const texts = useDeletedKeysTexts().select;
  const { choice, count, pageIds, selection, takeAll, takeNone } = choosing;
  if (count === 0 && choice.kind === 'ids') return null;
  const isWholePage =
    choice.kind === 'ids' && pageIds.length > 0 && pageIds.every((keyId) => choice.ids.has(keyId));
  const more = isWholePage && takeAll !== null && total > count;
  return (
    <Alert
      severity={choice.kind === 'query' ? 'warning' : 'info'}
      role="status"
      square
      sx={{ py: 0 }}
      action={
        <Button color="inherit" onClick={takeNone}>
          {texts.clear}
        </Button>
      }
    >
      {choice.kind === 'ids' ? texts.named(count) : texts.all(total, choice.except.size)}
      {count > 0 && selection === null && ` ${texts.tooMany(maxNamedKeys)}`}
      {more && (
        <Button color="inherit" sx={{ ml: 1, textDecoration: 'underline' }} onClick={takeAll}>
          {texts.takeAll(total)}
        </Button>
      )}
    </Alert>
  );
}
