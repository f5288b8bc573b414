import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { AppGrid } from '../../components/app-grid.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useListWords } from '../../texts/use-list-words.ts';
import type { DeletedKey, SortOrder } from './deleted-key.ts';
import { deletedKeysColumns } from './deleted-keys-columns.tsx';
import type { Choosing } from './use-chosen-keys.ts';
import { deletedPageSize, type DeletedKeysList } from './use-deleted-keys.ts';
import { useDeletedKeysTexts } from './use-deleted-keys-texts.ts';

type Props = Readonly<{
  list: DeletedKeysList;
  choosing: Choosing;
  order: SortOrder;
  onOrder: (order: SortOrder) => void;
  searched: boolean;
  onClear: () => void;
}>;

/** The deleted keys of one page. */
export function DeletedKeysGrid({ list, choosing, order, onOrder, searched, onClear }: Props) {
  const texts = useDeletedKeysTexts();
  const words = useListWords();
  const columns = useMemo(() => deletedKeysColumns(texts, words), [texts, words]);
  const rows = list.items;
  const nothing = list.settled && rows.length === 0;
  return (
    <AppGrid<DeletedKey>
      label={texts.list}
      clientIdOf={(rowId) => rows.find(({ keyId }) => keyId === rowId)?.clientId}
      empty={
        nothing ? <NoKeys searched={searched} keepDays={list.keepDays ?? 0} onClear={onClear} /> : undefined
      }
      rows={rows}
      columns={columns}
      getRowId={({ keyId }) => keyId}
      rowCount={list.total ?? 0}
      paginationModel={{ page: list.page, pageSize: deletedPageSize }}
      pageSizeOptions={[deletedPageSize]}
      loading={list.loading}
      density="compact"
      sortModel={[{ field: 'deletedAt', sort: order }]}
      onSortModelChange={([sorting]) => {
        if (sorting?.sort) onOrder(sorting.sort);
      }}
      checkboxSelection
      rowSelectionModel={choosing.gridModel}
      onRowSelectionModelChange={choosing.takeFromGrid}
    />
  );
}

type NoKeysProps = Pick<Props, 'searched' | 'onClear'> & Readonly<{ keepDays: number }>;

function NoKeys({ searched, keepDays, onClear }: NoKeysProps) {
  const { empty, noMatch, keptFor, keptNot } = useDeletedKeysTexts();
  if (searched) {
    return (
      <EmptyState title={noMatch.title} action={<Button onClick={onClear}>{noMatch.showAll}</Button>}>
        {noMatch.what}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={empty.title} action={<Button href="#keys">{empty.toKeys}</Button>}>
      {keepDays > 0 ? keptFor(keepDays) : keptNot}
    </EmptyState>
  );
}
