import ContrastIcon from '@mui/icons-material/ContrastOutlined';
import { useSettings, type Settings } from '../api/use-settings.ts';
import { choiceItems, type Choice } from '../components/choice-menu.tsx';
import { MenuButton } from '../components/menu-button.tsx';

const themes: readonly Choice<Settings['theme']>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light or dark. */
export function ThemeMenu() {
  const { settings, save } = useSettings();
  return (
    <MenuButton
      label="Theme"
      button={{ color: 'inherit', sx: { minWidth: 0 } }}
      items={(close) =>
        choiceItems(themes, settings.theme, (theme) => {
          close();
          save({ theme });
        })
      }
    >
      <ContrastIcon fontSize="small" />
    </MenuButton>
  );
}
