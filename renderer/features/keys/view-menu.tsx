import CheckIcon from '@mui/icons-material/Check';
import TuneIcon from '@mui/icons-material/Tune';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import { useSettings } from '../../api/use-settings.ts';
import { choiceItems } from '../../components/choice-menu.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { hideable } from './key-columns.tsx';
import { useKeysTexts } from './use-keys-texts.ts';

const densities = ['compact', 'standard', 'comfortable'] as const;

const Head = ({ children }: { children: string }) => (
  <ListSubheader role="presentation" sx={{ lineHeight: 2.2 }}>
    {children}
  </ListSubheader>
);

/** Which columns are shown, and how dense the rows are, kept by main; and the way to what was deleted. */
export function ViewMenu() {
  const { view, columns } = useKeysTexts();
  const { settings, save } = useSettings();
  const densityChoices = densities.map((value) => ({ value, label: view.densities[value] }));
  const hidden = new Set(settings.hiddenColumns);
  const toggle = (field: (typeof hideable)[number]) => {
    if (!hidden.delete(field)) hidden.add(field);
    save({ hiddenColumns: [...hidden] });
  };
  return (
    <MenuButton
      button={{ color: 'inherit', startIcon: <TuneIcon /> }}
      items={(close) => [
        <Head key="columns">{view.columns}</Head>,
        ...hideable.map((field) => (
          <MenuItem
            key={field}
            role="menuitemcheckbox"
            aria-checked={!hidden.has(field)}
            onClick={() => toggle(field)}
          >
            <CheckIcon
              fontSize="small"
              sx={{ mr: 1, visibility: hidden.has(field) ? 'hidden' : 'visible' }}
            />
            {columns[field]}
          </MenuItem>
        )),
        <Divider key="line" component="li" role="presentation" />,
        <Head key="density">{view.density}</Head>,
        ...choiceItems(densityChoices, settings.density, (density) => {
          close();
          save({ density });
        }),
        <Divider key="deleted-line" component="li" role="presentation" />,
        <MenuItem key="deleted" component="a" href="#deleted-keys" onClick={close}>
          {view.deletedKeys}
        </MenuItem>,
      ]}
    >
      {view.button}
    </MenuButton>
  );
}
