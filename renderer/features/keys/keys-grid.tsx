import { useMemo } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { AppGrid } from '../../components/app-grid.tsx';
import { useListWords } from '../../texts/use-list-words.ts';
import type { ApiKey } from './api-key.ts';
import { keyColumns, nameInView } from './key-columns.tsx';
import { sortingOf, sortModelOf } from './sort-keys.ts';
import { useKeysTexts } from './use-keys-texts.ts';
import type { KeysView } from './use-keys-view.ts';
import type { KeysList } from './use-keys.ts';
import type { Selecting } from './use-selection.ts';

type Props = Readonly<{
  list: KeysList;
  view: KeysView;
  selecting: Selecting;
  pageSize: number;
  empty: React.ReactNode;
  onOpenMenu: (key: ApiKey, anchor: HTMLElement) => void;
}>;

const none: readonly ApiKey[] = [];

/** The keys of one page. Sorting, filtering and paging are main's; the selection is the page's. */
export function KeysGrid({ list, view, selecting, pageSize, empty, onOpenMenu }: Props) {
  const { settings } = useSettings();
  const { list: label, columns: names } = useKeysTexts();
  const { actions } = useListWords();
  const columns = useMemo(() => keyColumns(onOpenMenu, names, actions), [onOpenMenu, names, actions]);
  const sortModel = useMemo(() => sortModelOf(view.sorting), [view.sorting]);
  const hidden = useMemo(
    () => Object.fromEntries(settings.hiddenColumns.map((field) => [field, false])),
    [settings.hiddenColumns],
  );
  const { page } = list;
  const paginationModel = useMemo(() => ({ page, pageSize }), [page, pageSize]);
  const pageSizeOptions = useMemo(() => [pageSize], [pageSize]);
  const rows = list.items ?? none;
  return (
    <AppGrid<ApiKey>
      label={label}
      sx={nameInView}
      clientIdOf={(rowId) => rows.find((key) => key.keyId === rowId)?.clientId}
      empty={empty}
      rows={rows}
      columns={columns}
      getRowId={(key) => key.keyId}
      rowCount={list.total ?? 0}
      paginationModel={paginationModel}
      pageSizeOptions={pageSizeOptions}
      loading={list.loading}
      density={settings.density}
      columnVisibilityModel={hidden}
      sortModel={sortModel}
      onSortModelChange={(model) => {
        const sorting = sortingOf(model);
        if (sorting) view.setSorting(sorting);
      }}
      checkboxSelection
      rowSelectionModel={selecting.gridModel}
      onRowSelectionModelChange={selecting.takeFromGrid}
    />
  );
}
