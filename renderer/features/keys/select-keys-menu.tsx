import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '../../components/menu-button.tsx';
import type { KeyFilter } from './api-key.ts';
import { narrows } from './filter-keys.ts';
import { countSelected } from './selection.ts';
import { useKeysTexts } from './use-keys-texts.ts';
import type { KeysList } from './use-keys.ts';
import type { Selecting } from './use-selection.ts';

type Props = Readonly<{ list: KeysList; filter: KeyFilter; selecting: Selecting }>;

/** The top picker: what to select at once. "All" waits until its number is known. */
export function SelectKeysMenu({ list, filter, selecting }: Props) {
  const { select } = useKeysTexts();
  const { pageIds, pickAll } = selecting;
  const all = narrows(filter) ? select.allMatching : select.all;
  return (
    <MenuButton
      button={{ color: 'inherit', variant: 'outlined', endIcon: <ArrowDropDownIcon /> }}
      items={(close) => [
        <MenuItem
          key="page"
          disabled={pageIds.length === 0}
          onClick={() => {
            close();
            selecting.pickPage();
          }}
        >
          {select.thisPage}
        </MenuItem>,
        <MenuItem
          key="all"
          disabled={pickAll === null}
          onClick={() => {
            close();
            pickAll?.();
          }}
        >
          {list.settled && list.total !== undefined ? all(list.total) : select.counting}
        </MenuItem>,
        <MenuItem
          key="none"
          disabled={countSelected(selecting.selection) === 0}
          onClick={() => {
            close();
            selecting.pickNone();
          }}
        >
          {select.none}
        </MenuItem>,
      ]}
    >
      {select.button}
    </MenuButton>
  );
}
