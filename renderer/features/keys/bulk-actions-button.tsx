import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import MenuItem from '@mui/material/MenuItem';
import { formatNumber } from '../../components/format-number.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import type { BulkAction } from './api-key.ts';
import { countSelected, namesTooMany, type KeySelection } from './selection.ts';

type Props = Readonly<{ selection: KeySelection; onChoose: (action: BulkAction) => void }>;

/** Says how many keys are selected and lists what can be done with all of them. */
export function BulkActionsButton({ selection, onChoose }: Props) {
  const count = countSelected(selection);
  if (count === 0) return null;
  const refused = namesTooMany(selection);
  const item = (action: BulkAction, words: string, close: () => void) => (
    <MenuItem
      key={action}
      disabled={refused}
      sx={{ color: action === 'delete' ? 'error.main' : 'inherit' }}
      onClick={() => {
        close();
        onChoose(action);
      }}
    >
      {words}
    </MenuItem>
  );
  return (
    <MenuButton
      button={{ variant: 'contained', endIcon: <ArrowDropDownIcon /> }}
      items={(close) => [
        item('regenerate', 'Regenerate Client Secret', close),
        item('delete', 'Delete', close),
      ]}
    >
      {`${formatNumber(count)} selected`}
    </MenuButton>
  );
}
