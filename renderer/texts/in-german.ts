import type { ThemeOptions } from '@mui/material/styles';
import { deDE as muiWords } from '@mui/material/locale';
import { deDE as gridWords } from '@mui/x-data-grid/locales';
import { german } from '../../electron/contract/texts/de/index.ts';
import type { Translation } from './translation.ts';

/** The landmark that a menu is. */
const menuName: ThemeOptions = {
  components: { MuiMenu: { defaultProps: { slotProps: { root: { 'aria-label': 'Menü' } } } } },
};

export const inGerman: Translation = {
  language: 'de',
  catalogue: german,
  themeWords: [muiWords, gridWords, menuName],
};
