import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import MenuItem from '@mui/material/MenuItem';
import { countOf, formatNumber } from '../../components/format-number.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import type { KeyFilter } from './api-key.ts';
import { narrows } from './filter-keys.ts';
import { countSelected } from './selection.ts';
import type { KeysList } from './use-keys.ts';
import type { Selecting } from './use-selection.ts';

type Props = Readonly<{ list: KeysList; filter: KeyFilter; selecting: Selecting }>;

const wordsForAll = (total: number, filter: KeyFilter) =>
  narrows(filter) ? `All ${formatNumber(total)} that match` : `All ${countOf(total, 'API key')}`;

/** The top picker: what to select at once. "All" waits until its number is known. */
export function SelectKeysMenu({ list, filter, selecting }: Props) {
  const { pageIds, pickAll } = selecting;
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
          This page
        </MenuItem>,
        <MenuItem
          key="all"
          disabled={pickAll === null}
          onClick={() => {
            close();
            pickAll?.();
          }}
        >
          {list.settled && list.total !== undefined ? wordsForAll(list.total, filter) : 'All (counting…)'}
        </MenuItem>,
        <MenuItem
          key="none"
          disabled={countSelected(selecting.selection) === 0}
          onClick={() => {
            close();
            selecting.pickNone();
          }}
        >
          None
        </MenuItem>,
      ]}
    >
      Select
    </MenuButton>
  );
}
