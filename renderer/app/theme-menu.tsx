import ContrastIcon from '@mui/icons-material/ContrastOutlined';
import { useSettings } from '../api/use-settings.ts';
import { choiceItems, choicesOf } from '../components/choice-menu.tsx';
import { MenuButton } from '../components/menu-button.tsx';
import { useWords } from '../texts/use-words.ts';

/** Light or dark. */
export function ThemeMenu() {
  const { settings, save } = useSettings();
  const { theme: label, themes } = useWords();
  return (
    <MenuButton
      label={label}
      button={{ color: 'inherit', sx: { minWidth: 0 } }}
      items={(close) =>
        choiceItems(choicesOf(themes), settings.theme, (theme) => {
          close();
          save({ theme });
        })
      }
    >
      <ContrastIcon fontSize="small" />
    </MenuButton>
  );
}
