import Button from '@mui/material/Button';
import { EmptyState } from '../../components/empty-state.tsx';
import { useReadOnly } from '../../components/use-read-only.ts';
import { describeFilter, narrows } from './filter-keys.ts';
import { useKeysTexts } from './use-keys-texts.ts';
import type { KeysView } from './use-keys-view.ts';
import type { KeysList } from './use-keys.ts';

type Props = Readonly<{ list: KeysList; view: KeysView; onCreate: () => void }>;

/** A list without keys: none at all, or none that match. */
export function KeysEmpty({ list, view, onCreate }: Props) {
  const { empty, noMatch, ...texts } = useKeysTexts();
  const readOnly = useReadOnly() !== null;
  if (!list.settled || list.items?.length !== 0) return null;
  if (narrows(view.filter)) {
    return (
      <EmptyState
        title={noMatch.title}
        action={<Button onClick={view.clearFilter}>{noMatch.showAll}</Button>}
      >
        {noMatch.nothingFor(describeFilter(view.filter, texts))}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={empty.title}
      action={
        <Button variant="contained" disabled={readOnly} onClick={onCreate}>
          {empty.createFirst}
        </Button>
      }
    >
      {empty.what}
    </EmptyState>
  );
}
