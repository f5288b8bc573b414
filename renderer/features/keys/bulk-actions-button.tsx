import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '../../components/menu-button.tsx';
import { ReasonItem } from '../../components/reason-item.tsx';
import { useReadOnly } from '../../components/use-read-only.ts';
import type { BulkAction } from './api-key.ts';
import { countSelected, namesTooMany, type KeySelection } from './selection.ts';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';
import { useKeysTexts } from './use-keys-texts.ts';

type Props = Readonly<{ selection: KeySelection; onChoose: (action: BulkAction) => void }>;

/** Says how many keys are selected and lists what can be done with all of them. */
export function BulkActionsButton({ selection, onChoose }: Props) {
  const { select } = useKeysTexts();
  const { menu } = useKeyDialogsTexts();
  const readOnly = useReadOnly();
  const count = countSelected(selection);
  if (count === 0) return null;
  const refused = namesTooMany(selection) || readOnly !== null;
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
        ...(readOnly === null ? [] : [<ReasonItem key="reason" reason={readOnly} />]),
        item('regenerate', menu.regenerate, close),
        item('delete', menu.delete, close),
      ]}
    >
      {select.count(count)}
    </MenuButton>
  );
}
