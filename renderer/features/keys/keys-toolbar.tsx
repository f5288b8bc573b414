import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { BulkAction } from './api-key.ts';
import { BucketChip } from './bucket-chip.tsx';
import { BulkActionsButton } from './bulk-actions-button.tsx';
import { FilterMenus } from './filter-menus.tsx';
import { narrows } from './filter-keys.ts';
import { SearchKeysField } from './search-keys-field.tsx';
import { SelectKeysMenu } from './select-keys-menu.tsx';
import { useKeysTexts } from './use-keys-texts.ts';
import type { KeysView } from './use-keys-view.ts';
import type { KeysList } from './use-keys.ts';
import type { Selecting } from './use-selection.ts';
import { useShownKeys, type ShownKeys } from './use-shown-keys.ts';
import { ViewMenu } from './view-menu.tsx';

/** What else can be done with what is shown. */
export type KeysTools = (shown: ShownKeys) => React.ReactNode;

type Props = Readonly<{
  list: KeysList;
  view: KeysView;
  selecting: Selecting;
  onBulk: (action: BulkAction) => void;
  tools?: KeysTools | undefined;
}>;

/** Select, act on what is selected, search, narrow, and how the list looks. */
export function KeysToolbar({ list, view, selecting, onBulk, tools }: Props) {
  const texts = useKeysTexts();
  const shown = useShownKeys(view, list, selecting);
  return (
    <Stack
      direction="row"
      sx={{ px: 2, pb: 1, columnGap: 1, rowGap: 0.5, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <SelectKeysMenu list={list} filter={view.filter} selecting={selecting} />
      <BulkActionsButton selection={selecting.selection} onChoose={onBulk} />
      <SearchKeysField value={view.searchText} onChange={view.setSearchText} />
      <FilterMenus narrowing={view.narrowing} onChange={view.setNarrowing} />
      <BucketChip narrowing={view.narrowing} onChange={view.setNarrowing} />
      {(narrows(view.filter) || view.searchText !== '') && (
        <Button onClick={view.clearFilter}>{texts.search.clear}</Button>
      )}
      <Stack direction="row" sx={{ ml: 'auto', gap: 1 }}>
        {tools?.(shown)}
        <ViewMenu />
      </Stack>
    </Stack>
  );
}
